// A screen reader gets all: every word of the board stands in Chromium's accessibility tree, in both views, at every zoom.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Person, untroubled } from './person';
import { ROOT, common as server } from './server';
import { byHand } from './socket';
import { Stage } from './stage';
import { test } from './test';

type Workshop = { cards: { text: string }[]; groups: { title: string }[] };
test.beforeAll(() => server.start());

async function tree(person: Person): Promise<string> {
  const chromium = await person.context.newCDPSession(person.page);
  const { nodes } = await chromium.send('Accessibility.getFullAXTree');
  await chromium.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => String(name?.value ?? ''))
    .join('\n');
}

test('all cards and groups of the Brescia table are in the accessibility tree of the outline', async ({
  browser,
}) => {
  const stage = await Stage.on(server);
  await stage.play('listen', 'imagine', 'cluster', 'choose', 'plan');
  const person = await Person.comes(browser);
  await person.lead(server.url, stage, 'Marta');
  await person.press(person.button('view-outline'));
  const folded = person.page.locator('main h2 button[aria-expanded=false]');
  await folded.first().waitFor();
  while (await folded.count()) await person.press(folded.first());
  const { cards, groups } = JSON.parse(
    readFileSync(join(ROOT, 'cocreate/play/brescia.json'), 'utf8'),
  ) as Workshop;
  expect(cards.length).toBeGreaterThan(60);
  const words = [...cards.map(({ text }) => text), ...groups.map(({ title }) => title)];
  const missing = async (): Promise<string[]> => {
    const names = await tree(person);
    return words.filter((one) => !names.includes(one));
  };
  await expect.poll(missing).toEqual([]);
  untroubled(person);
  await stage.leave();
});

test('ACC-2 so are all cards of the board, near, far, and where a canvas draws them', async ({ browser }) => {
  const opened = await server.open();
  const person = await Person.comes(browser);
  await person.lead(server.url, opened, 'Marta');
  await byHand(person.page, { board: opened.board }, [
    { t: 'do', id: 'open', command: { type: 'open_phase', phase: 'cluster' } },
  ]);
  const missing = async (many: number): Promise<number[]> => {
    const names = await tree(person);
    return Array.from({ length: many }, (_, n) => n).filter((n) => !names.includes(`«Carta ${n}»`));
  };
  let written = 0;
  for (const many of [50, 500]) {
    const cards = Array.from({ length: many - written }, (_, i) => {
      const n = written + i;
      const [zone, left] = n % 2 ? (['needs', 0] as const) : (['ideas', 1_000] as const);
      return {
        id: `c${n}`,
        zone,
        text: `«Carta ${n}»`,
        x: left + (n % 4) * 190,
        y: 60 + Math.floor(n / 4) * 150,
      };
    });
    written = many;
    await byHand(person.page, { board: opened.board }, [
      { t: 'do', id: `add-${many}`, command: { type: 'add_cards', cards } },
    ]);
    await expect.poll(() => missing(many), { message: `${many} cards, as one comes` }).toEqual([]);
    for (const [keys, zoom] of [
      ['f', 'all in view'],
      ['+', 'nearer'],
      ['+', 'nearer still'],
    ] as const) {
      for (let press = 0; press < (keys === '+' ? 5 : 1); press++) await person.page.keyboard.press(keys);
      await expect.poll(() => missing(many), { message: `${many} cards, ${zoom}` }).toEqual([]);
    }
    const elements = await person.page.locator('main *').count();
    expect(elements, 'and the page stays small').toBeLessThan(1_200);
  }
  await person.page.keyboard.press('f');
  await expect(person.page.locator('[data-card]'), 'a canvas draws them').toHaveCount(0);
  expect(await missing(500)).toEqual([]);
  untroubled(person);
});
