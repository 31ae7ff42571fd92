// Put into every page before its own scripts: it keeps time, the same way for all. It knows no product.
(() => {
  const REST_MS = 200; // without a frame of 50 ms: the page answers
  const blocked = [];
  const events = [];
  let sampled = null;
  let each = null;
  let keys = null;

  new PerformanceObserver((list) => blocked.push(...list.getEntries().map(({ duration }) => duration - 50))).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') events.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });

  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      if (!keys) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => keys?.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );

  const frame = () => new Promise((done) => requestAnimationFrame(done));

  window.bench = {
    scene: null,
    /** ms from the navigation until cards are shown and the page answers. */
    async ready() {
      while (!window.peer?.ready()) await frame();
      await frame();
      let [busy, last] = [await frame(), performance.now()];
      while (performance.now() - busy < REST_MS) {
        await frame();
        const now = performance.now();
        if (now - last > 50) busy = now;
        last = now;
      }
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      return { ready: busy, paint, blocked: blocked.reduce((sum, ms) => sum + ms, 0) };
    },
    frame,
    elements: () => document.querySelectorAll('*').length,
    /** Sample frames from now on; `act` is done in each. */
    start(act) {
      sampled = [];
      each = act;
      const step = (now) => {
        if (!sampled) return;
        sampled.push(now);
        each?.(now);
        requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    },
    stop() {
      const times = sampled ?? [];
      sampled = null;
      return times.slice(1).map((time, n) => time - times[n]);
    },
    startKeys() {
      keys = [];
      events.length = 0;
    },
    stopKeys() {
      const taken = { frames: keys ?? [], painted: [...events] };
      keys = null;
      return taken;
    },
    /** Cards wholly in view, or in part where none is, the nearest to its middle first. */
    inView() {
      const { x, y, zoom, width, height } = window.peer.camera();
      const [w, h] = [width / zoom, height / zoom];
      const far = (card) => Math.hypot(card.x + 90 - x - w / 2, card.y + 72 - y - h / 2);
      const whole = (card) => card.x > x && card.y > y && card.x + 180 < x + w && card.y + 144 < y + h;
      const part = (card) => card.x + 180 > x && card.y + 144 > y && card.x < x + w && card.y < y + h;
      const { cards } = this.scene;
      return cards.filter(cards.some(whole) ? whole : part).sort((a, b) => far(a) - far(b));
    },
    /** Ten others each move one of these cards, in each frame. */
    moving(cards) {
      let n = 0;
      return () => {
        const places = new Map();
        for (let i = 0; i < 10; i++) {
          const card = cards[(n * 10 + i) % cards.length];
          const turn = n / 9 + i;
          places.set(card.id, { x: Math.round(card.x + 40 * Math.cos(turn)), y: Math.round(card.y + 40 * Math.sin(turn)) });
        }
        n += 1;
        window.peer.move(places);
      };
    },
    /** So many others move their cursors, each twenty times a second. */
    pointing(people) {
      const { x, y, zoom, width, height } = window.peer.camera();
      let last = -Infinity;
      return (now) => {
        if (now - last < 48) return;
        last = now;
        const place = (n, size) => size / zoom / 2 + (0.45 * size * Math.sin(now / (700 + 13 * n) + n)) / zoom;
        window.peer.point(
          people.map(({ id, name }, n) => ({
            id,
            name,
            x: Math.round(x + place(n, width)),
            y: Math.round(y + place(n * 1.7 + 1, height)),
          })),
        );
      };
    },
  };
})();
