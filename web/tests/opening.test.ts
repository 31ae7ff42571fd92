// Where the board is first looked at: cards as large as can be read, and beside the actions what was chosen for them.
import { expect, test } from 'vitest';
import { recordsOf } from '../src/board/fold';
import { framesOf } from '../src/board/geometry';
import { of, type Kinds, type Records } from '../src/board/records';
import type { Table } from '../src/store/table.svelte';
import { Camera } from '../src/views/board/camera.svelte';
import { opening } from '../src/views/board/opening';
import type { Kind } from '../src/wire/types';

const zone = (kind: string, x: number, w: number) => ({ title: kind, kind, order: x, x, y: 0, w, h: 1520 });
const zones = {
  needs: zone('need', 0, 420),
  ideas: zone('idea', 460, 616),
  actions: zone('action', 1116, 616),
};
const card = (y: number) => ({ kind: 'need', zone: 'needs', text: 'x', rev: 0, x: 16, y });

function looked(records: Records, phase: Partial<Kinds['phase']>, width = 1120) {
  const camera = new Camera();
  [camera.width, camera.height] = [width, 840];
  const table = {
    of: (kind: Kind) => of(records, kind),
    zonesAtWork: phase.zones ?? [],
    round: null,
    phase,
  } as unknown as Table;
  const { x, zoom } = opening(table, framesOf(records), camera);
  return { left: x + camera.free.x / zoom, zoom };
}

test('the zone at work is shown in its natural size, however tall it is while empty', () => {
  expect(looked(recordsOf({ zone: zones }), { zones: ['needs'] })).toEqual({ left: 0, zoom: 1 });
});

test('many cards are shown smaller, but never too small to read', () => {
  const tower = { a: card(56), b: card(4000) };
  expect(looked(recordsOf({ zone: zones, card: tower }), { zones: ['needs'] }).zoom).toBe(0.7);
  const some = recordsOf({ zone: zones, card: { a: card(56), b: card(600) } });
  const { zoom } = looked(some, { zones: ['needs'] });
  expect([zoom > 0.7, zoom < 1]).toEqual([true, true]);
});

test('where actions are planned, what the table has chosen from stands beside them', () => {
  const round = { status: 'closed', zone: 'ideas', dots: 5, max_per_card: 3, secret: true };
  const planning = { zones: ['actions'], allows: ['write', 'plan'] as Kinds['phase']['allows'] };
  const chosen = looked(recordsOf({ zone: zones, round: { r: round } }), planning);
  expect(chosen.left).toBeCloseTo(460);
  expect(looked(recordsOf({ zone: zones }), planning).left).toBeCloseTo(1116);
});
