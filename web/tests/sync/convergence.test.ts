// The seeded world of the sync core: whatever happens on the way, all end alike and nobody's words are lost.
import { describe, expect, test } from 'vitest';
import { stateHash } from '../../src/board/hash';
import { length } from '../../src/board/text';
import { Browser, Server, plain, seeded, settle, type Random } from './world';

const PEOPLE = ['ada', 'bea', 'ivo'];
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

interface Told {
  words: string[];
  cards: string[];
}

/** `whole`: words of several letters, and no crash. `points`: each one code point, half of them beyond 16 bits. */
interface World {
  words: 'whole' | 'points';
  rough: boolean; // also words and cards taken away
  busy?: number; // how often the server says «later»
}

function pick<T>(random: Random, from: readonly T[]): T | undefined {
  return from[Math.floor(random() * from.length)];
}

function wordNumber(n: number, { words }: World, by: string): string {
  if (words === 'points') return String.fromCodePoint((n % 2 ? 0x4e00 : 0x20000) + n);
  return `${n % 3 ? '' : '👩‍👧'}${by}${n} `;
}

/** The places in a text where a word may begin, in code points. */
function gaps(text: string, { words }: World): number[] {
  const points = Array.from(text);
  return [0, ...points.flatMap((point, i) => (words === 'points' || point === ' ' ? [i + 1] : []))];
}

function typeWord(browser: Browser, random: Random, told: Told, world: World): void {
  const card = pick(random, browser.cards())?.[0];
  if (!card) return;
  const word = wordNumber(told.words.length, world, browser.id);
  told.words.push(word);
  const at = pick(random, gaps(browser.text(card), world)) ?? 0;
  browser.give({ type: 'edit_text', card, rev: 0, edits: [{ at, remove: 0, insert: word }] });
}

function takeAway(browser: Browser, random: Random): void {
  const card = pick(random, browser.cards())?.[0];
  const long = card ? length(browser.text(card)) : 0;
  if (!card || long < 4) return;
  const at = Math.floor(random() * (long - 3));
  browser.give({
    type: 'edit_text',
    card,
    rev: 0,
    edits: [{ at, remove: 1 + Math.floor(random() * 3), insert: '' }],
  });
}

function addCard(browser: Browser, told: Told): void {
  const id = `c${told.cards.length}`;
  told.cards.push(id);
  browser.give({ type: 'add_cards', cards: [{ id, zone: 'ideas', text: '', x: 0, y: 0 }] });
}

function act(browser: Browser, random: Random, told: Told, world: World): void {
  const dice = random();
  const card = pick(random, browser.cards())?.[0];
  if (dice < 0.12) addCard(browser, told);
  else if (dice < 0.7) typeWord(browser, random, told, world);
  else if (dice < 0.8 && card)
    browser.give({ type: 'move_cards', moves: [{ id: card, x: told.words.length, y: 1 }] });
  else if (dice < 0.95 && world.rough) takeAway(browser, random);
  else if (world.rough && card) browser.give({ type: 'delete_cards', cards: [card] });
}

function play(seed: number, world: World): { server: Server; browsers: Browser[]; told: Told } {
  const random = seeded(seed);
  const server = new Server(PEOPLE);
  const browsers = PEOPLE.map((id) => new Browser(id, server, random, world.words === 'points'));
  server.onEvent = (event) => browsers.forEach((browser) => browser.hear(event));
  for (const browser of browsers) browser.busy = world.busy ?? 0;
  const told: Told = { words: [], cards: [] };
  for (let step = 0; step < 400; step++) {
    const browser = pick(random, browsers) as Browser;
    browser.now += Math.floor(random() * 120);
    const dice = random();
    if (!browser.connected || dice < 0.02) browser.connect();
    if (dice < 0.3) act(browser, random, told, world);
    else if (dice < 0.6) browser.deliverUp();
    else if (dice < 0.95) browser.deliverDown();
    else if (dice < 0.965) browser.lose();
    else if (dice < 0.97 && world.words === 'points') browser.crash();
    else browser.run(browser.session.flush(browser.now));
    browser.wake();
  }
  settle(browsers);
  return { server, browsers, told };
}

function expectAlike(server: Server, browsers: readonly Browser[]): void {
  for (const { session } of browsers) {
    expect(plain(session.records)).toEqual(plain(server.records));
    expect(stateHash(session.records)).toBe(stateHash(server.records));
  }
}

/** Each person's acts were taken in the order in which they were made, each for the first time. */
function expectInOrder(order: readonly string[]): void {
  const first = [...new Set(order)].map((id) => Number(id.split('-')[1]));
  expect(first).toEqual([...first].sort((a, b) => a - b));
}

/** All cards and all words stand there, each once: none lost, none twice (DEC-3, LOG-3). */
function expectAllThere(server: Server, told: Told, parts: (text: string) => string[]): void {
  const cards = Object.entries(plain(server.records).card ?? {});
  expect(cards.map(([id]) => id).sort()).toEqual([...told.cards].sort());
  expect(cards.flatMap(([, card]) => parts(String(card.text))).sort()).toEqual([...told.words].sort());
}

describe('the seeded world', () => {
  test.each(SEEDS)('DEC-3, LIV-1: words stay whole over lost connections: seed %i', (seed) => {
    const { server, browsers, told } = play(seed, { words: 'whole', rough: false });
    expectAlike(server, browsers);
    expectAllThere(server, told, (text) => text.split(/(?<= )/).filter(Boolean));
  });

  test.each(SEEDS)('CLI-1, CLI-2: nothing is lost in crashes and snapshots: seed %i', (seed) => {
    const { server, browsers, told } = play(seed + 500, { words: 'points', rough: false });
    expectAlike(server, browsers);
    expectAllThere(server, told, Array.from<string>);
    expect(browsers.flatMap((browser) => browser.takenBack)).toEqual([]);
  });

  test.each(SEEDS)('CLI-2, CLI-3: nothing is lost or overtaken where the server is busy: seed %i', (seed) => {
    const { server, browsers, told } = play(seed + 1500, { words: 'points', rough: false, busy: 0.2 });
    expectAlike(server, browsers);
    expectAllThere(server, told, Array.from<string>);
    expect(browsers.flatMap((browser) => browser.takenBack)).toEqual([]);
    for (const { order } of browsers) expectInOrder(order);
  });

  test.each(SEEDS)('CLI-3: also when words and cards are taken away: seed %i', (seed) => {
    const { server, browsers } = play(seed + 1000, { words: 'points', rough: true });
    expectAlike(server, browsers);
    const codes = browsers.flatMap((browser) => browser.takenBack.map(({ code }) => code));
    expect(codes.filter((code) => code !== 'card_gone')).toEqual([]);
  });
});
