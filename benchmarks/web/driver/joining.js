// What the driver asks of the page on which one joins: only whether it is there.
window.peer = { ready: () => document.querySelector('form') !== null };
