// The keyboard on the board: every act has a key, and arrows lead from card to card.
import { centreOf, neighbour, rectOf, type Direction } from '../../board/geometry';
import { STEP_X, STEP_Y } from '../../board/layout';
import { vote } from '../card/acts';
import type { DrawTool } from '../drawing/sketch.svelte';
import type { Work } from './work.svelte';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const NUDGE = 20; // world units; with Shift a whole place of the grid

/** What a key does; false where it does nothing here and may go on. */
export function key(work: Work, event: KeyboardEvent): boolean {
  const direction = ARROWS[event.key];
  if (direction) return arrow(work, direction, event.shiftKey);
  if (event.ctrlKey || event.metaKey) return withControl(work, event);
  if (event.altKey) return withAlt(work, event);
  const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return false;
  act(work, event);
  return true;
}

const KEYS: Record<string, (work: Work, event: KeyboardEvent) => void> = {
  n: (work) => work.newCard(),
  l: (work) => work.tieFrom(work.selection.focus),
  g: (work) => work.groupMeant(),
  c: (work) => work.selection.focus && work.open(work.selection.focus, 'comments'),
  d: (work) => work.selection.focus && work.open(work.selection.focus),
  m: (work) => (work.overview = !work.overview),
  h: (work) => work.findMe(),
  v: (work) => (work.looking.open = !work.looking.open),
  z: (work, { shiftKey }) => (shiftKey ? work.table.redo() : work.table.undo()),
  f: (work) => work.fit(),
  p: (work) => draw(work, 'pen'),
  e: (work) => draw(work, 'eraser'),
  r: (work) => draw(work, 'rectangle'),
  o: (work) => draw(work, 'ellipse'),
  a: (work) => draw(work, 'arrow'),
  t: (work) => draw(work, 'text'),
  i: (work) => work.table.may('write') && (work.sketch.choosing += 1),
  '/': (work) => (work.searching = true),
  '0': (work) => work.fit(),
  '1': (work) => work.camera.goTo(work.camera.centre, 1),
  '2': (work) => work.zoomToTaken(),
  ']': (work) => work.stack('front'),
  '[': (work) => work.stack('back'),
  '+': (work) => plus(work, 1),
  '=': (work) => plus(work, 1),
  '-': (work) => plus(work, -1),
  Enter: enter,
  F2: enter,
  ' ': lift,
  Delete: (work) => work.remove(),
  Backspace: (work) => work.remove(),
  Escape: escape,
  Home: (work) => step(work, first(work)),
};

function draw({ sketch, table }: Work, tool: DrawTool): void {
  if (table.may('write')) sketch.toggle(tool);
}

function withControl(work: Work, { key, shiftKey }: KeyboardEvent): boolean {
  switch (key.toLowerCase()) {
    case 'z':
      if (shiftKey) work.table.redo();
      else work.table.undo();
      return true;
    case 'y':
      work.table.redo();
      return true;
    case 'd':
      work.duplicate();
      return true;
    case 'a':
      work.takeAll();
      return true;
    default:
      return false;
  }
}

/** By where the keys lie: with Alt some keyboards write other letters. */
const WITH_ALT: Record<string, (work: Work) => void> = {
  KeyA: (work) => work.align('left'),
  KeyC: (work) => work.align('centre'),
  KeyD: (work) => work.align('right'),
  KeyW: (work) => work.align('top'),
  KeyV: (work) => work.align('middle'),
  KeyS: (work) => work.align('bottom'),
  KeyH: (work) => work.distribute('across'),
  KeyJ: (work) => work.distribute('down'),
};

function withAlt(work: Work, { code }: KeyboardEvent): boolean {
  const act = work.selection.size > 1 && !work.selection.drawings.size ? WITH_ALT[code] : undefined;
  act?.(work);
  return act !== undefined;
}

function arrow(work: Work, direction: Direction, far: boolean): boolean {
  if (work.held?.keys) return carry(work, direction, far);
  const cards = work.scene.shown;
  const { focus } = work.selection;
  step(work, focus ? neighbour(cards, focus, direction) : first(work), far);
  return true;
}

function carry(work: Work, direction: Direction, far: boolean): boolean {
  const { held, camera } = work;
  if (!held) return false;
  const [dx, dy] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] as [number, number];
  work.carry(held.dx + dx * (far ? STEP_X : NUDGE), held.dy + dy * (far ? STEP_Y : NUDGE));
  const card = work.card([...held.ids][0]);
  if (card && work.held) camera.reveal(rectOf({ x: card.x + work.held.dx, y: card.y + work.held.dy }));
  return true;
}

/** To this card; with Shift it joins those that are taken. A link in hand aims at it. */
function step(work: Work, id: string | undefined, join = false): void {
  const card = work.card(id);
  if (!id || !card) return;
  work.selection.focus = id;
  if (work.thread) work.aim(centreOf(rectOf(card)), id);
  else if (join) work.selection.set([...work.selection.ids, id], work.selection.drawings);
  else work.selection.set([id]);
  work.camera.reveal(rectOf(card));
  work.focusCard(id);
  work.table.point({ card: id });
}

/** The first card as one reads: of the zone that I look at, else of all. */
function first(work: Work): string | undefined {
  const cards = [...work.scene.shown];
  const inView = cards.filter(([, card]) => {
    const { x, y } = centreOf(rectOf(card));
    const view = work.camera.view;
    return x >= view.x && x < view.x + view.w && y >= view.y && y < view.y + view.h;
  });
  const from = inView.length ? inView : cards;
  return from.sort(([, a], [, b]) => a.y - b.y || a.x - b.x)[0]?.[0];
}

function enter(work: Work): void {
  const { focus } = work.selection;
  if (work.held?.keys) work.drop();
  else if (work.thread) work.tieTo(focus);
  else if (focus) work.edit(focus);
}

function lift(work: Work): void {
  if (work.held?.keys) work.drop();
  else if (work.thread) work.tieTo(work.selection.focus);
  else work.hold(true);
}

function escape(work: Work): void {
  if (work.held || work.thread) work.letGo();
  else if (work.sheet) work.sheet = null;
  else work.selection.clear();
  work.tool = 'move';
  work.sketch.tool = undefined;
}

/** A dot more or less while one may choose, else larger or smaller. */
function plus(work: Work, by: 1 | -1): void {
  const { focus } = work.selection;
  if (focus && work.table.may('vote') && work.card(focus)?.zone === work.table.round?.zone)
    vote(work.table, focus, by);
  else work.camera.zoomAt(by > 0 ? 1.25 : 0.8);
}
