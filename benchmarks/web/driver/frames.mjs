// What a person and others do at a board, each for a while, and what the frames were like meanwhile.
import { setTimeout as pause } from 'node:timers/promises';

const EVENT_MS = 8; // a mouse of 125 Hz
const ZOOM_MS = 250; // inwards, then as long outwards
const KEYS = 'Domani si comincia dalla piazza nuova. ';

/** Real input through the browser's own queue; nobody waits for one event before the next. */
class Hand {
  #going = [];
  constructor(cdp) {
    this.cdp = cdp;
  }
  send(type, at, more = {}) {
    this.#going.push(this.cdp.send('Input.dispatchMouseEvent', { type, ...at, pointerType: 'mouse', ...more }).catch(() => undefined));
  }
  async rest() {
    await Promise.all(this.#going);
    this.#going = [];
  }
}

const middle = ({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 });

async function during(ms, act) {
  const start = performance.now();
  for (let at = 0; at < ms; at = performance.now() - start) {
    act(at);
    await pause(EVENT_MS);
  }
}

/** Frames while `act` goes on: mean and p95 in ms, the share over 20 ms, and what the main thread did for each. */
async function sampled({ page, cdp }, act, inPage) {
  const before = await taskOf(cdp);
  await page.evaluate(([act, given]) => window.bench.start(act && window.bench[act](given)), inPage ?? []);
  await act();
  const deltas = await page.evaluate(() => window.bench.stop());
  const task = (await taskOf(cdp)) - before;
  return { ...summary(deltas), task_ms: (task * 1000) / Math.max(1, deltas.length) };
}

async function taskOf(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

export function summary(deltas) {
  const sorted = [...deltas].sort((a, b) => a - b);
  const mean = deltas.reduce((sum, ms) => sum + ms, 0) / Math.max(1, deltas.length);
  const over = deltas.filter((ms) => ms > 20).length / Math.max(1, deltas.length);
  return { mean, p95: quantile(sorted, 0.95), over: over * 100, frames: deltas.length };
}

/** Whether it comes to be so within a few seconds. */
async function soon(so) {
  for (let n = 0; n < 50; n++) {
    if (await so()) return true;
    await pause(100);
  }
  return false;
}

export const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

export const scenarios = {
  async pan(one, ms) {
    const [hand, at] = [new Hand(one.cdp), middle(await camera(one))];
    const turn = (t) => ({ deltaX: 12 * Math.cos(t / 400), deltaY: 12 * Math.sin(t / 400) });
    return sampled(one, () => during(ms, (t) => hand.send('mouseWheel', at, turn(t))).then(() => hand.rest()));
  },

  async zoom(one, ms) {
    const seen = await camera(one);
    const [hand, at] = [new Hand(one.cdp), middle(seen)];
    const step = one.app.zoomStep(seen.zoom);
    const turn = (t) => ({ deltaX: 0, deltaY: t % (2 * ZOOM_MS) < ZOOM_MS ? -step : step, modifiers: 2 });
    return sampled(one, () => during(ms, (t) => hand.send('mouseWheel', at, turn(t))).then(() => hand.rest()));
  },

  async drag(one, ms) {
    const { id, at } = await target(one);
    const before = await one.page.evaluate((id) => window.peer.place(id), id);
    const hand = new Hand(one.cdp);
    const press = { button: 'left', buttons: 1 };
    const turn = (t) => ({ x: at.x + 100 - 100 * Math.cos(t / 300), y: at.y + 60 * Math.sin(t / 300) });
    hand.send('mouseMoved', at);
    hand.send('mousePressed', at, { ...press, clickCount: 1 });
    await hand.rest();
    const seen = await sampled(one, () => during(ms, (t) => hand.send('mouseMoved', turn(t), press)).then(() => hand.rest()));
    const end = { x: at.x + 40, y: at.y };
    hand.send('mouseMoved', end, press);
    hand.send('mouseReleased', end, { ...press, buttons: 0, clickCount: 1 });
    await hand.rest();
    await one.page.keyboard.press('Escape'); // no panel of what is taken stays open
    const moved = () => one.page.evaluate((id) => window.peer.place(id), id).then((now) => JSON.stringify(now) !== JSON.stringify(before));
    return (await soon(moved)) ? seen : { ...seen, wrong: 'the card stayed where it was' };
  },

  async type(one, ms) {
    const { id, at } = await target(one);
    await one.page.mouse.dblclick(at.x, at.y);
    await pause(900); // a page may glide to where one writes
    await one.page.evaluate(() => window.bench.startKeys());
    for (let n = 0; n < Math.max(20, ms / 80); n++) {
      await one.page.keyboard.press(KEYS[n % KEYS.length]);
      await pause(70 + ((n * 37) % 60));
    }
    await pause(300);
    const { frames, painted } = await one.page.evaluate(() => window.bench.stopKeys());
    await one.page.keyboard.press('Escape');
    await pause(300);
    const [sorted, late] = [frames.sort((a, b) => a - b), painted.sort((a, b) => a - b)];
    const wrote = await soon(() => one.page.evaluate((id) => window.peer.text(id), id).then((text) => text.includes(KEYS.slice(0, 10))));
    const seen = { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), late_p95: quantile(late, 0.95), keys: frames.length };
    return wrote ? seen : { ...seen, wrong: 'the words are not on the card' };
  },

  cursors50: (one, ms) => pointed(one, ms, 50),
  cursors200: (one, ms) => pointed(one, ms, 200),

  async moves10(one, ms) {
    await one.page.evaluate(() => window.peer.leave?.());
    const cards = await one.page.evaluate(() => window.bench.inView().slice(0, 400));
    return sampled(one, () => pause(ms), ['moving', cards]);
  },
};

const SOUGHT = 'corsi serali per le famiglie';

/** Words typed into a field for them, and what each key took until the frame that shows what they find. */
export async function sought({ page }, field, results) {
  await page.locator(field).waitFor();
  await page.evaluate(() => window.bench.startKeys());
  for (const letter of SOUGHT) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await pause(100);
  }
  await pause(300);
  const { frames } = await page.evaluate(() => window.bench.stopKeys());
  const sorted = frames.sort((a, b) => a - b);
  const found = await page.locator(results).count();
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: sorted.at(-1), keys: sorted.length, found };
}

async function pointed(one, ms, many) {
  const people = await one.page.evaluate((many) => window.bench.people.slice(0, many), many);
  await one.page.evaluate(() => window.peer.here?.(true));
  await one.page.evaluate((people) => window.bench.pointing(people)(performance.now()), people);
  await pause(200);
  const seen = await sampled(one, () => pause(ms), ['pointing', people]);
  await one.shoot?.(`cursors${many}`);
  await one.page.evaluate(() => (window.peer.here ? window.peer.here(false) : window.peer.point([])));
  await pause(100);
  return seen;
}

export const camera = ({ page }) => page.evaluate(() => window.peer.camera());

/** A card near the middle, and where it is on the screen; far from those before, which may lie over their neighbours now. */
export async function target(one) {
  one.touched ??= [];
  const found = await one.page.evaluate((touched) => {
    const far = ({ x, y }) => touched.every((before) => Math.hypot(x - before.x, y - before.y) > 400);
    const cards = window.bench.inView();
    const { id, x, y } = cards.find(far) ?? cards[touched.length];
    const { x: left, y: top, zoom, ...screen } = window.peer.camera();
    return { id, x, y, at: { x: screen.left + (x + 90 - left) * zoom, y: screen.top + (y + 60 - top) * zoom } };
  }, one.touched);
  one.touched.push({ x: found.x, y: found.y });
  return found;
}

/** The middle of the board at 100 %, or all of it. */
export async function look(one, view) {
  await one.page.evaluate(async (view) => {
    const { cards } = window.bench.scene;
    const [w, h] = [Math.max(...cards.map(({ x }) => x)) + 196, Math.max(...cards.map(({ y }) => y)) + 160];
    const { width, height } = window.peer.camera();
    const zoom = view === 'near' ? 1 : Math.min(width / w, height / h);
    await window.peer.look({ x: w / 2, y: h / 2, zoom });
  }, view);
  await pause(700);
}
