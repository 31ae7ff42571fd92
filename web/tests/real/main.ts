// Many browsers in one process, as far as the client knows: it reads orders from stdin and answers on stdout, JSON a line.
// Who starts it (tests/chaos/browsers.py) has the servers and the faults; here are the people, their tabs and their time.
import { createInterface } from 'node:readline';
import vm from 'node:vm';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import type { SocketCommand } from '../../src/wire/types';
import { act, colour, write } from './acts';
import { BUGS } from './bugs';
import { Journal } from './journal';
import { Person, type Seat } from './person';
import { Tab, type Mischief } from './tab';

interface Order {
  n: number;
  do: string;
  who?: string;
  tab?: string;
  seat?: Seat;
  how?: string;
  ms?: number;
  rate?: number;
  count?: number;
  folder?: string;
  seed?: number;
  bug?: string;
  there?: boolean;
  mischief?: Mischief;
  command?: SocketCommand;
}

interface Place {
  person: Person;
  tabs: Map<string, Tab>;
}

const places = new Map<string, Place>();
const every: Tab[] = [];
const mischief: Mischief = { lost: 0, twice: 0, refused: 0 };
let given = 0;
let folder = '.';
let rate = 0;
let lots = seeded(1);
let code: vm.Script;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

async function compiled(): Promise<vm.Script> {
  const entry = new URL('page.ts', import.meta.url).pathname;
  const built = await build({
    ...{ configFile: false, logLevel: 'error', plugins: [svelte({ configFile: false })], publicDir: false },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'page', fileName: 'page' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the page was not built');
  return new vm.Script(chunk.code, { filename: 'page.js' });
}

function place(who: string): Place {
  const found = places.get(who);
  if (!found) throw new Error(`nobody is called ${who}`);
  return found;
}

function tabOf(at: Place, name: string): Tab {
  const tab = at.tabs.get(name);
  if (!tab) throw new Error(`there is no tab ${name}`);
  return tab;
}

function open(at: Place, name: string, kept: Map<string, string>, bug: string): void {
  const { board, seat, name: who } = at.person.seat;
  const path = `${folder}/${board}.${who}.${name}.${every.length}.jsonl`;
  const tab = new Tab(at.person, name, kept, new Journal(path, board, seat), mischief);
  every.push(tab);
  at.tabs.set(name, tab);
  tab.open(code, BUGS[bug]);
}

function sit(seat: Seat, bug: string): void {
  const found = places.get(seat.name);
  const at = found ?? { person: new Person(seat, seeded(Math.floor(lots() * 2 ** 32))), tabs: new Map() };
  places.set(seat.name, at);
  open(at, 'a', new Map(), bug);
}

/** `reload`: told, and there again under its name; `crash`: not told, and its name may be lost; `close`: gone. */
function leave({ who = '', tab: name = 'a', how = '', bug = '' }: Order): void {
  const at = place(who);
  const tab = tabOf(at, name);
  tab.leave(how === 'crash' ? 'killed' : 'closed');
  at.tabs.delete(name);
  if (how !== 'close') open(at, name, how === 'crash' && lots() < 0.5 ? new Map() : tab.kept, bug);
}

async function leap({ who = '', ms = 0, how = '' }: Order): Promise<void> {
  const { person, tabs } = place(who);
  const settled = async (): Promise<void> => {
    for (let n = 0; n < 20; n++) {
      await pause(2);
      if (![...tabs.values()].some((tab) => tab.coming)) return;
    }
  };
  if (how === 'sleep') person.machine.clock.sleep(ms);
  else await person.machine.clock.leap(ms, settled);
}

function living(): { at: Place; tab: Tab }[] {
  return [...places.values()].flatMap((at) =>
    [...at.tabs.values()].filter((tab) => !tab.ended).map((tab) => ({ at, tab })),
  );
}

async function acting(): Promise<void> {
  for (;;) {
    if (!rate) {
      await pause(20);
      continue;
    }
    await pause((-Math.log(1 - lots()) * 1000) / rate);
    const all = living();
    for (let tries = 0; tries < 5; tries++) {
      const one = all[Math.floor(lots() * all.length)];
      if (one && rate && act(one.tab.table, one.at.person)) {
        given += 1;
        break;
      }
    }
  }
}

function added(of: (tab: Tab) => Record<string, number>): Record<string, number> {
  const all: Record<string, number> = {};
  for (const tab of every) for (const [name, n] of Object.entries(of(tab))) all[name] = (all[name] ?? 0) + n;
  return all;
}

function figures(): object {
  const sum = (of: (tab: Tab) => number): number => every.reduce((all, tab) => all + of(tab), 0);
  return {
    given,
    acknowledged: sum(({ journal }) => journal.acknowledged),
    welcomes: sum((tab) => tab.reconnects),
    snapshots: sum((tab) => tab.snapshots),
    codes: added((tab) => tab.codes),
    refusals: added((tab) => tab.journal.refusals),
  };
}

/** Words that were given and not taken back: the log must have them. */
function end(): object {
  for (const { at, tab } of living()) {
    if (at.person.machine.rows.size) tab.journal.odd('the machine keeps what nobody has sent');
    tab.end();
  }
  for (const { tabs } of places.values()) for (const tab of tabs.values()) tab.told();
  const words = Object.fromEntries([...places].map(([who, { person }]) => [who, [...person.given.keys()]]));
  for (const tab of every) tab.journal.close();
  return { words, there: living().map(({ tab }) => tab.journal.path) };
}

async function obey(order: Order): Promise<unknown> {
  const { who = '', tab = 'a', bug = '' } = order;
  switch (order.do) {
    case 'begin':
      folder = order.folder ?? '.';
      lots = seeded(order.seed ?? 1);
      code = await compiled();
      void acting();
      return null;
    case 'sit':
      return void (order.seat && sit(order.seat, bug));
    case 'tab':
      return open(place(who), tab, new Map(), bug);
    case 'leave':
      return leave(order);
    case 'leap':
      return leap(order);
    case 'network':
      for (const one of place(who).tabs.values()) one.network(order.there ?? true);
      return null;
    case 'give':
      return order.command && tabOf(place(who), tab).table.give(order.command);
    case 'burst': {
      const at = place(who);
      const { table } = tabOf(at, tab);
      write(table, at.person); // so that there is something to colour
      for (let n = 0; n < (order.count ?? 0); n++) given += +colour(table, at.person);
      return null;
    }
    case 'pace':
      rate = order.rate ?? 0;
      return null;
    case 'mischief':
      Object.assign(mischief, order.mischief);
      for (const { person } of places.values()) person.machine.refuses = mischief.refused;
      return null;
    case 'states':
      return [...places].flatMap(([who, { person, tabs }]) =>
        [...tabs].map(([name, one]) => ({
          ...{ who, tab: name, board: person.seat.board, ended: one.ended },
          ...one.state,
          told: [one.table.connection.reason, one.table.connection.said],
        })),
      );
    case 'figures':
      return figures();
    case 'end':
      return end();
    default:
      throw new Error(`what is ${order.do}?`);
  }
}

async function answer(line: string): Promise<void> {
  const order = JSON.parse(line) as Order;
  const said = await obey(order).then(
    (value) => ({ n: order.n, value: value ?? null }),
    (error: unknown) => ({ n: order.n, error: error instanceof Error ? String(error.stack) : String(error) }),
  );
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

const lines = createInterface({ input: process.stdin });
lines.on('line', (line) => void answer(line));
lines.on('close', () => process.exit(0));
