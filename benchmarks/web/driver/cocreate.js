// What the driver asks of cocreate's page, through what everybody has: its elements, wheel events, and its own socket.
// What others do comes as text frames to that socket's own listener, as if the server had sent them.
(() => {
  const Real = window.WebSocket;
  const sent = [];
  let socket, welcome, seq;
  let news = '';

  window.WebSocket = class extends Real {
    constructor(...given) {
      super(...given);
      socket = this;
      this.addEventListener('message', ({ data }) => {
        welcome ??= data;
        if (typeof data === 'string' && data.startsWith('{"t":"events"')) news = data;
      });
    }
    send(data) {
      const frame = JSON.parse(data);
      sent.push(frame);
      if (seq === undefined || frame.t === 'ping') super.send(data); // once others have moved here, we are ahead of the log
    }
  };

  const text = async (data) =>
    typeof data === 'string'
      ? data
      : new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
  const hear = (frame) => socket.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(frame) }));
  const surface = () => document.querySelector('.surface');
  const card = (id) => document.querySelector(`[data-card="${id}"]`);
  const commands = (type) => sent.flatMap((frame) => (frame.t === 'do' && frame.command.type === type ? [frame.command] : []));

  function wheel(deltaX, deltaY, ctrlKey, { left, top, width, height }) {
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    surface().dispatchEvent(new WheelEvent('wheel', { deltaX, deltaY, ctrlKey, ...at, bubbles: true, cancelable: true }));
  }

  window.peer = {
    ready: () => document.querySelector('[data-card], [data-row]') !== null,
    camera() {
      const { left, top, width, height } = surface().getBoundingClientRect();
      const moved = new DOMMatrix(getComputedStyle(document.querySelector('.surface .world')).transform);
      return { x: -moved.e / moved.a, y: -moved.f / moved.a, zoom: moved.a, left, top, width, height };
    },
    async look({ x, y, zoom }) {
      const before = this.camera();
      wheel(0, -Math.log(zoom / before.zoom) / 0.0025, true, before);
      await window.bench.frame();
      const now = this.camera();
      wheel((x - now.x) * now.zoom - now.width / 2, (y - now.y) * now.zoom - now.height / 2, false, now);
      await window.bench.frame();
    },
    place: (id) => commands('move_cards').flatMap(({ moves }) => moves).findLast((move) => move.id === id),
    text: (id) => card(id)?.getAttribute('aria-label') ?? '',
    taken: () => [...document.querySelectorAll('.card.taken, .card:focus')].map((one) => one.dataset.card),
    links: () => commands('add_link').length,
    /** From now on this page is ahead of the log: what it sends itself no longer goes out. */
    async leave() {
      if (seq !== undefined) return;
      const events = news ? JSON.parse(news).events : [];
      seq = Math.max(JSON.parse(await text(welcome)).seq, ...events.map((event) => event.seq));
    },
    move(places) {
      const events = [...places].map(([id, fields]) => ({
        seq: ++seq,
        type: 'cards_moved',
        by: window.bench.people[seq % window.bench.people.length].id,
        at: Date.now(),
        cmd: `bench-${seq}`,
        changes: [{ op: 'put', kind: 'card', id, fields }],
      }));
      hear({ t: 'events', events });
    },
    point: (people) => hear({ t: 'presence', who: people.map(({ id, x, y }) => ({ id, x, y })) }),
    here(on) {
      const people = window.bench.people.map(({ id, name }) => [id, { name, here: on }]);
      hear({ t: 'people', people: Object.fromEntries(people) });
    },
  };
})();
