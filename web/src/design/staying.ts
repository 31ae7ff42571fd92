// The focus stays in its box: what holds it may be taken away, by me or by others, and then the focus goes to what is near.
const REACHED = 'button:not(:disabled), a[href], input, select, textarea, summary, [tabindex]';

export function staying(box: HTMLElement): () => void {
  let way: Element[] = []; // from what has the focus outwards

  const note = ({ target }: FocusEvent): void => {
    way = [];
    for (let one = target as Element | null; one && one !== box; one = one.parentElement) way.push(one);
  };
  const look = (): void => {
    if (!way.length || way[0]?.isConnected || document.activeElement !== document.body) return;
    for (const one of [...way.filter(({ isConnected }) => isConnected), box]) {
      const near = one.querySelector<HTMLElement>(REACHED);
      if (near) return near.focus();
    }
  };

  box.addEventListener('focusin', note);
  const watch = new MutationObserver(look);
  watch.observe(box, { childList: true, subtree: true });
  return () => {
    watch.disconnect();
    box.removeEventListener('focusin', note);
  };
}
