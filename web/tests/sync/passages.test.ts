// DEC-3, PAP-2, EDT-9: several write in one section of a paper, or in the words of one action of the plan, at once; the twin of
// tests/client/test_passages.py and test_wordings.py.
import { expect, test } from 'vitest';
import { stateHash } from '../../src/board/hash';
import { get } from '../../src/board/records';
import { length } from '../../src/board/text';
import type { Edit, EditPassage, EditWording } from '../../src/wire/types';
import { Browser, Server, seeded, settle } from './world';

const PEOPLE = ['ada', 'bea', 'ivo'];
const BASE = 'inizio';
const ID = 'plan.aims.it';
const AT = { paper: 'plan', section: 'aims', language: 'it' } as const;

const writing = (edit: Edit, base = BASE): EditPassage => ({
  type: 'edit_passage',
  ...AT,
  rev: 0,
  edits: [edit],
  base,
});
const wording = (edit: Edit): EditWording => ({
  type: 'edit_wording',
  card: 'a',
  rev: 0,
  edits: [edit],
  base: BASE,
});
type Place = readonly ['passage' | 'wording', string];
const PASSAGE = ['passage', ID] as const;
const seen = (browser: Browser, at: Place = PASSAGE): string =>
  get(browser.session.records, ...at)?.text ?? BASE;

function round(seed: number): { server: Server; browsers: Browser[]; random: () => number } {
  const random = seeded(seed);
  const server = new Server(PEOPLE);
  const browsers = PEOPLE.map((id) => new Browser(id, server, random, true));
  server.onEvent = (event) => {
    for (const browser of browsers) browser.hear(event);
  };
  return { server, browsers, random };
}

function alike(server: Server, browsers: readonly Browser[], at: Place = PASSAGE): string {
  settle(browsers);
  for (const { session } of browsers) {
    expect(session.pending).toHaveLength(0);
    expect(stateHash(session.records)).toBe(stateHash(server.records));
  }
  return get(server.records, ...at)?.text ?? BASE;
}

const HOW = [
  ['passage', PASSAGE, writing],
  ['wording', ['wording', 'a'], wording],
] as const;

test.each(HOW.flatMap((how) => Array.from({ length: 60 }, (_, seed) => [...how, seed] as const)))(
  'DEC-3 EDT-9: nobody’s words are lost when several write in one %s',
  (_kind, place, write, seed) => {
    const { server, browsers, random } = round(seed);
    for (const browser of browsers) browser.connect();
    const typed: string[] = [];
    for (let n = 0; n < 120; n++) {
      const browser = browsers[Math.floor(random() * browsers.length)];
      if (!browser) continue;
      browser.now += 90;
      if (random() < 0.3) {
        const insert = String.fromCodePoint((n % 2 ? 0x4e00 : 0x20000) + n);
        typed.push(insert);
        const at = Math.floor(random() * (length(seen(browser, place)) + 1));
        browser.give(write({ at, remove: 0, insert }));
      }
      const fate = random();
      if (fate < 0.02) browser.crash();
      else if (fate < 0.05) browser.lose();
      else if (fate < 0.2) browser.connect();
      else if (fate < 0.6) browser.deliverUp();
      else browser.deliverDown();
      browser.run(browser.session.flush(browser.now));
    }
    const points = Array.from(alike(server, browsers, place));
    expect(points.filter((one) => (one.codePointAt(0) ?? 0) >= 0x4e00).sort()).toEqual([...typed].sort());
    expect(points.filter((one) => (one.codePointAt(0) ?? 0) < 0x4e00).join('')).toBe(BASE);
    expect(browsers.flatMap(({ takenBack }) => takenBack)).toEqual([]);
  },
);

test.each(HOW)(
  'PAP-2 EDT-9: what I type in a %s stands at once on its own words, and goes out with them',
  (kind, place, write) => {
    const { server, browsers } = round(1);
    const [ada, bea] = browsers;
    if (!ada || !bea) throw new Error('they are there');
    settle(browsers);
    ada.give(write({ at: 0, remove: 0, insert: 'Prima ' }));
    expect(seen(ada, place)).toBe('Prima inizio');
    bea.give(write({ at: BASE.length, remove: 0, insert: ' dopo' }));
    expect(seen(bea, place)).toBe('inizio dopo');
    expect(alike(server, browsers, place)).toBe('Prima inizio dopo');
    if (kind === 'wording') return;
    ada.give({ type: 'drop_passage', ...AT });
    expect(seen(ada)).toBe(BASE);
    expect(alike(server, browsers)).toBe(BASE);
  },
);

test('PAP-2 LOG-11: what was taken away meanwhile does not return with what I typed beside it', () => {
  const { server, browsers } = round(1);
  const [ada, bea] = browsers;
  if (!ada || !bea) throw new Error('they are there');
  settle(browsers);
  ada.give(writing({ at: 0, remove: 0, insert: 'Prima ' }));
  expect(alike(server, browsers)).toBe('Prima inizio');
  ada.give({ type: 'drop_passage', ...AT });
  ada.deliverUp();
  bea.give(writing({ at: length(seen(bea)), remove: 0, insert: ' dopo' }));
  expect(seen(bea)).toBe('Prima inizio dopo');
  expect(alike(server, browsers)).toBe('inizio dopo');
});
