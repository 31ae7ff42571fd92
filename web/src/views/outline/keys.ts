// The keyboard in the outline: the same keys as on the board, and arrows lead from row to row.
import { drawnRows, rows } from './keeping';
import type { Work } from './work.svelte';

/** What a key does; false where it does nothing here and may go on. `onCard`: whether a card has the focus. */
export function key(work: Work, event: KeyboardEvent, onCard: boolean): boolean {
  if (event.ctrlKey || event.metaKey) return withControl(work, event);
  if (event.altKey) return false;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const act = (work.held ? HELD[name] : undefined) ?? (onCard ? ON_CARD[name] : undefined) ?? ANYWHERE[name];
  if (!act) return false;
  act(work, event);
  return true;
}

type Act = (work: Work, event: KeyboardEvent) => void;

const HELD: Record<string, Act> = {
  ArrowUp: (work) => work.carry('up'),
  ArrowDown: (work) => work.carry('down'),
  ArrowLeft: (work) => work.carry('before'),
  ArrowRight: (work) => work.carry('after'),
  ' ': (work) => work.drop(),
  Enter: (work) => work.drop(),
  Escape: (work) => work.letGo(),
};

const ON_CARD: Record<string, Act> = {
  ArrowUp: (work, { shiftKey }) => step(work, -1, shiftKey),
  ArrowDown: (work, { shiftKey }) => step(work, 1, shiftKey),
  Home: (work) => to(work, 0),
  End: (work) => to(work, -1),
  ' ': (work) => work.focus && work.lift(work.focus),
  x: (work) => work.focus && work.toggle(work.focus),
  d: (work) => work.open(work.focus),
  c: (work) => work.open(work.focus, 'comments'),
  l: (work) => work.open(work.focus, 'links'),
  g: (work) => work.group(),
  '+': (work) => work.vote(1),
  '=': (work) => work.vote(1),
  '-': (work) => work.vote(-1),
  Delete: (work) => work.remove(),
  Backspace: (work) => work.remove(),
};

const ANYWHERE: Record<string, Act> = {
  '/': (work) => work.search?.focus(),
  n: (work) => work.writeNew(),
  v: ({ looking }) => (looking.open = !looking.open),
  z: (work, { shiftKey }) => (shiftKey ? work.table.redo() : work.table.undo()),
  Escape: (work) => work.taking && work.take([]),
};

function withControl(work: Work, { key, shiftKey }: KeyboardEvent): boolean {
  switch (key.toLowerCase()) {
    case 'z':
      if (shiftKey) work.table.redo();
      else work.table.undo();
      return true;
    case 'y':
      work.table.redo();
      return true;
    case 'a':
      work.take(rows(), drawnRows());
      return true;
    default:
      return false;
  }
}

function step(work: Work, by: 1 | -1, join: boolean): void {
  const all = rows();
  const next = all[all.indexOf(work.focus ?? '') + by];
  if (!next) return;
  if (join && work.focus) work.take([...work.taken, work.focus, next], work.drawings);
  work.focusCard(next);
}

function to(work: Work, at: 0 | -1): void {
  const card = rows().at(at);
  if (card) work.focusCard(card);
}
