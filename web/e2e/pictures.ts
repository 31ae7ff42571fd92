// The portraits of the product: the Brescia table as its people see it, from the door to the plan.
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Person } from './person';
import { ROOT, Server } from './server';
import { Stage } from './stage';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

const PLAN = { width: 1440, height: 960 };
const HERE = 15; // the fourteen of the workshop and the one who looks
const NEEDS_TOO: [number, number] = [-282, 78];
const CURSORS = 5;

test('the pictures', async ({ browser }) => {
  const stage = await Stage.on(server);
  const { participant } = await server.invites(await server.join(stage, { name: 'Segreteria' }));
  const marta = await Person.comes(browser, { phone: true });
  await marta.page.goto(participant.link);
  await marta.field('seat-name').fill('Marta');
  await marta.field('seat-body').selectOption({ label: 'Associazione di famiglie' });
  await taken(marta, 'join');

  await stage.play('listen', 'imagine', 'cluster', 'choosing');
  await marta.press(marta.button('seat-sit'));
  await marta.atTable();
  for (const words of ['Navetta serale', 'Nido di territorio', 'Nido di territorio']) {
    // clicked, for a tap leaves its mark on the picture
    await marta
      .card(words)
      .getByRole('button', { name: marta.t('vote-more') })
      .click();
  }
  await taken(marta, 'phone');

  const lead = await Person.comes(browser);
  await lead.joinByLink(`${server.url}/b/${stage.board}#key=${stage.key}`, 'Giulia', 'Comune di Brescia');
  await expect(lead.button('here-open', { count: HERE })).toBeVisible();
  await expect(lead.card('Nido di territorio')).toBeVisible();
  await lead.page.mouse.move(900, 700);
  await lead.page.keyboard.press('-');
  await lead.page.mouse.wheel(...NEEDS_TOO);
  await expect.poll(() => pointing(lead)).toBeGreaterThanOrEqual(CURSORS);
  await taken(lead, 'board');
  await lead.page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  await taken(lead, 'dark');
  await lead.page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
  await lead.press(lead.button('view-outline'));
  await taken(lead, 'outline');

  await stage.play('plan', 'finish');
  await lead.press(lead.page.getByRole('link', { name: lead.t('finished-open') }).first());
  await expect(lead.page.getByRole('table')).toBeVisible();
  await lead.page.setViewportSize(PLAN);
  await taken(lead, 'plan');
  await stage.leave();
});

/** How many people this page has heard to be pointing somewhere. */
function pointing({ frames }: Person): number {
  const present = frames
    .filter((frame) => frame.startsWith('{"t":"presence"'))
    .map((frame) => JSON.parse(frame));
  return new Set(present.flatMap(({ who }) => who).flatMap(({ id, x }) => (x === undefined ? [] : [id])))
    .size;
}

async function taken({ page }: Person, name: string): Promise<void> {
  await page.mouse.move(360, 4); // out of the way
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.screenshot({ path: join(ROOT, 'docs', 'pictures', `${name}.png`), animations: 'disabled' });
}
