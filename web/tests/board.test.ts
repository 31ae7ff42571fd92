// @vitest-environment jsdom
// The board by hand and by keys: two fingers, the keys of the zoom, a card carried into another zone.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { around, rectOf, type Point, type Rect } from '../src/board/geometry';
import { get } from '../src/board/records';
import { STEP_X } from '../src/board/layout';
import { Camera, LEAST_ZOOM, MOST_ZOOM } from '../src/views/board/camera.svelte';
import { Hand } from '../src/views/board/hand';
import { key } from '../src/views/board/keys';
import { Scene } from '../src/views/board/scene.svelte';
import { Work } from '../src/views/board/work.svelte';
import { Looking } from '../src/views/looking/looking.svelte';
import { ledTable } from './tables';

const zone = (title: string, kind: string, x: number) => ({ title, kind, x, y: 0, w: 600, h: 1_200 });
const card = (x: number, y: number, kind = 'need', zone = 'needs') => ({
  ...{ kind, zone, text: 'x', rev: 0 },
  ...{ x, y },
});
const RECORDS = {
  zone: { needs: zone('Bisogni', 'need', 0), ideas: zone('Idee', 'idea', 640) },
  card: {
    a: card(16, 60),
    b: card(400, 900),
    far: card(700, 60, 'idea', 'ideas'),
    tied: card(16, 300),
  },
  link: { l: { kind: 'answers', from: 'far', to: 'tied' } },
};

let work: Work;
let given: unknown[];

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true })); // nothing glides
  const made = ledTable(RECORDS);
  const camera = new Camera();
  Object.assign(camera, { x: -100, y: -50, width: 1_200, height: 800 });
  given = made.given;
  work = new Work(made.table, camera, new Scene(made.table), new Looking(made.table), () => undefined);
});

const press = (...keys: string[]): void => {
  for (const one of keys) {
    const shiftKey = one.startsWith('Shift+');
    const event = { key: one.replace('Shift+', ''), shiftKey } as KeyboardEvent;
    expect(key(work, event), one).toBe(true);
  }
};

describe('two fingers', () => {
  let hand: Hand;
  const finger = (pointerId: number, x: number, y: number): PointerEvent => {
    const target = { closest: () => null } as unknown as EventTarget;
    const event = { pointerId, clientX: x + 40, clientY: y + 30, target, button: 0, pointerType: 'touch' };
    return event as PointerEvent;
  };
  const world = (x: number, y: number): Point => work.camera.toWorld({ x, y });

  beforeEach(() => {
    const surface = document.createElement('div');
    surface.getBoundingClientRect = () => ({ left: 40, top: 30 }) as DOMRect; // the board is not at the edge
    surface.setPointerCapture = () => undefined;
    hand = new Hand(work, surface);
    hand.down(finger(1, 300, 400));
    hand.down(finger(2, 500, 400));
  });

  test('drawn apart make the board larger, and what was between them stays there', () => {
    const middle = world(400, 400);
    hand.move(finger(1, 200, 400));
    hand.move(finger(2, 600, 400));
    expect(work.camera.zoom).toBeCloseTo(2);
    expect(world(400, 400).x).toBeCloseTo(middle.x);
    expect(world(400, 400).y).toBeCloseTo(middle.y);
  });

  test('moved side by side move the board, as large as it is', () => {
    const held = world(300, 400);
    for (const [id, x] of [
      [1, 300],
      [2, 500],
    ] as const)
      hand.move(finger(id, x + 60, 320));
    expect(work.camera.zoom).toBeCloseTo(1);
    expect(world(360, 320).x).toBeCloseTo(held.x);
    expect(world(360, 320).y).toBeCloseTo(held.y);
  });

  test('come to an end at the least and the largest that there is', () => {
    for (let n = 0; n < 20; n++) {
      hand.move(finger(2, 310, 400));
      hand.move(finger(2, 4_000, 400));
    }
    expect(work.camera.zoom).toBeLessThanOrEqual(MOST_ZOOM);
    for (let n = 0; n < 20; n++) {
      hand.up(finger(2, 4_000, 400));
      hand.down(finger(2, 4_000, 400));
      hand.move(finger(2, 305, 400));
    }
    expect(work.camera.zoom).toBe(LEAST_ZOOM);
  });

  test('take hold of nothing, and the one that stays neither presses nor drags', () => {
    hand.move(finger(2, 700, 400));
    const { zoom } = work.camera;
    hand.up(finger(2, 700, 400));
    expect(hand.busy).toBe(true);
    hand.move(finger(1, 200, 400));
    hand.up(finger(1, 200, 400));
    expect([hand.busy, work.camera.zoom, work.selection.size, work.held]).toEqual([false, zoom, 0, null]);
    expect(given).toEqual([]);
  });
});

describe('the keys of the zoom', () => {
  const inFree = (rect: Rect): void => {
    const { free, zoom } = work.camera;
    const { x, y } = work.camera.toScreen(rect);
    expect(x).toBeGreaterThanOrEqual(free.x);
    expect(y).toBeGreaterThanOrEqual(free.y);
    expect(x + rect.w * zoom).toBeLessThanOrEqual(free.x + free.w);
    expect(y + rect.h * zoom).toBeLessThanOrEqual(free.y + free.h);
  };

  test('0 shows the whole board', () => {
    press('0');
    for (const frame of work.scene.frames.values()) inFree(frame);
    expect(work.camera.zoom).toBeLessThan(1);
  });

  test('1 shows it in its natural size, with the same in the middle', () => {
    press('-', '-');
    const { centre } = work.camera;
    press('1');
    expect(work.camera.zoom).toBe(1);
    expect(work.camera.centre.x).toBeCloseTo(centre.x);
    expect(work.camera.centre.y).toBeCloseTo(centre.y);
  });

  test('2 shows what is taken, as large as it fits; where nothing is, nothing happens', () => {
    const { x, y, zoom } = work.camera;
    press('2');
    expect([work.camera.x, work.camera.y, work.camera.zoom]).toEqual([x, y, zoom]);
    work.selection.set(['a', 'b']);
    press('2');
    const all = around([rectOf({ x: 16, y: 60 }), rectOf({ x: 400, y: 900 })]) as Rect;
    inFree(all);
    const { free, zoom: now } = work.camera;
    expect(Math.max((all.w * now) / free.w, (all.h * now) / free.h)).toBeGreaterThan(0.85);
    work.selection.set(['a']);
    press('2');
    expect(work.camera.zoom, 'a card is never so large that it is a poster').toBe(1.5);
    inFree(rectOf({ x: 16, y: 60 }));
  });
});

describe('DEC-6 a card carried by its keys into another zone', () => {
  const over = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'].map((one) => `Shift+${one}`);

  test('lies there, and means what lies there, in one act', () => {
    work.selection.only('a');
    press(' ', ...over);
    expect(get(work.table.records, 'card', 'a')?.zone, 'nothing has changed while it is in hand').toBe(
      'needs',
    );
    press(' ');
    expect(get(work.table.records, 'card', 'a')).toMatchObject({
      zone: 'ideas',
      kind: 'idea',
      x: 16 + 4 * STEP_X,
      y: 60,
    });
    expect(given).toEqual([
      { type: 'move_cards', moves: [{ id: 'a', zone: 'ideas', x: 16 + 4 * STEP_X, y: 60 }] },
    ]);
  });

  test('stays with its links where it would mean something else there', () => {
    work.selection.only('tied');
    press(' ', ...over, 'Enter');
    expect(get(work.table.records, 'card', 'tied')).toMatchObject({ zone: 'needs', kind: 'need', x: 16 });
    expect(given).toEqual([]);
  });

  test('Escape puts it back where it was', () => {
    work.selection.only('a');
    press(' ', ...over, 'Escape');
    expect([work.held, given]).toEqual([null, []]);
  });
});
