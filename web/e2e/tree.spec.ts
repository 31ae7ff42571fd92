// A screen reader gets all: every word of the board stands in Chromium's accessibility tree of the outline.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Person, untroubled } from './person';
import { ROOT, Server } from './server';
import { Stage } from './stage';

type Workshop = { cards: { text: string }[]; groups: { title: string }[] };
const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

test('all cards and groups of the Brescia table are in the accessibility tree of the outline', async ({
  browser,
}) => {
  const stage = await Stage.on(server);
  await stage.play('listen', 'imagine', 'cluster', 'choose', 'plan');
  const person = await Person.comes(browser);
  await person.lead(server.url, stage, 'Marta');
  await person.press(person.button('view-outline'));
  const folded = person.page.locator('main h2 button[aria-expanded=false]');
  while (await folded.count()) await person.press(folded.first());

  const chromium = await person.context.newCDPSession(person.page);
  const { nodes } = await chromium.send('Accessibility.getFullAXTree');
  const names = nodes
    .filter(({ ignored }) => !ignored)
    .map(({ name }) => String(name?.value ?? ''))
    .join('\n');
  const { cards, groups } = JSON.parse(
    readFileSync(join(ROOT, 'cocreate/play/brescia.json'), 'utf8'),
  ) as Workshop;
  expect(cards.length).toBeGreaterThan(60);
  const missing = [...cards.map(({ text }) => text), ...groups.map(({ title }) => title)].filter(
    (words) => !names.includes(words),
  );
  expect(missing).toEqual([]);
  untroubled(person);
  await stage.leave();
});
