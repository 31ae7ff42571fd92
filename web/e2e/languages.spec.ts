// The pages in every language: chosen and remembered, one fetched at a time; and in two that nobody speaks, one half as long
// again and one that is mirrored, in which no word is cut off and nothing covers anything.
import { expect } from '@playwright/test';
import type { Language } from '../src/api/types';
import { misplaced } from './laid';
import { Person, untroubled } from './person';
import { pseudoWords, readFromTheRight, speakPseudo } from './pseudo';
import { Server } from './server';
import { Stage } from './stage';
import { test } from './test';
import { words } from './words';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

test('a language is the browser’s until it is chosen, then it is remembered; no other is fetched', async ({
  browser,
}) => {
  const one = await Person.comes(browser, { lang: 'de' });
  const fetched: string[] = [];
  one.page.on('response', (answer) => {
    if (/\/assets\/(web|board)-[\w-]+\.js$/.test(answer.url())) fetched.push(answer.url());
  });
  await one.page.goto(server.url);
  const html = one.page.locator('html');
  await expect(html).toHaveAttribute('lang', 'de');
  await expect(html).toHaveAttribute('dir', 'ltr');
  await expect(one.page.getByRole('heading', { name: one.t('home-title') })).toBeVisible();
  expect(new Set(fetched).size).toBe(2); // the German texts of the pages and of the board

  await one.press(one.page.getByRole('button', { name: one.t('language') }));
  await one.press(one.page.getByRole('menuitemradio', { name: 'Français' }));
  const french = words('fr');
  await expect(one.page.getByRole('heading', { name: french('home-title') })).toBeVisible();
  await one.page.goto(`${server.url}/j#ZZZZZZZZ`);
  await expect(html).toHaveAttribute('lang', 'fr');
  await expect(one.page.getByText(french('join-unknown'))).toBeVisible();
  untroubled(one);
});

const FOREIGN: readonly [string, { phone: boolean; right: boolean }][] = [
  ['half as long again, on a phone', { phone: true, right: false }],
  ['from right to left, on a phone', { phone: true, right: true }],
  ['from right to left, on a desktop', { phone: false, right: true }],
];
for (const [name, { phone, right }] of FOREIGN) {
  test(`no word is cut off and nothing is covered: ${name}`, async ({ browser }) => {
    const one = await Person.comes(browser, { phone, lang: 'en', speaks: pseudoWords() });
    await speakPseudo(one.context);
    if (right) await readFromTheRight(one.context);
    await walk(one);
    await expect(one.page.locator('html')).toHaveAttribute('dir', right ? 'rtl' : 'ltr');
    untroubled(one);
  });
}

for (const lang of ['de', 'fr', 'es'] satisfies Language[]) {
  test(`no word is cut off on a phone: ${lang}`, async ({ browser }) => {
    const one = await Person.comes(browser, { phone: true, lang });
    await walk(one);
    untroubled(one);
  });
}

/** From the door to the plan, through every dialog. */
async function walk(one: Person): Promise<void> {
  const { page } = one;
  const well = async (state: string): Promise<void> => {
    await page.evaluate(() => document.fonts.ready);
    expect.soft(await misplaced(page), state).toEqual([]);
  };
  const shut = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await expect(one.dialog).toHaveCount(0);
  };

  await page.goto(server.url);
  await one.press(one.button('code-go'));
  await well('home, no code');
  await page.goto(`${server.url}/#desk=${server.deskKey}`);
  await one.press(one.button('desk-new'));
  await expect(one.button('new-open')).toBeEnabled();
  await well('new table');

  const stage = await Stage.on(server);
  await page.goto(`${server.url}/b/${stage.board}#key=${stage.key}`);
  await expect(one.field('seat-name')).toBeVisible();
  await well('a seat');
  await one.sit('Marta');
  await well('listen');
  await stage.play('listen', 'imagine', 'cluster', 'choosing');
  await well('choosing');
  await one.press(one.button(one.phone ? 'view-board' : 'view-outline').first());
  await well('the other view');
  await one.press(one.button(one.phone ? 'view-outline' : 'view-board').first());

  const items = one.phone
    ? ['invite', 'bring', 'programme', 'finish', 'take', 'looks', 'help']
    : ['bring', 'programme', 'finish', 'take', 'looks', 'help'];
  for (const item of items) {
    await one.press(one.button('more'));
    if (item === items[0]) await well('menu');
    await one.press(page.getByRole('menuitem', { name: one.t(item), exact: true }));
    await expect(one.dialog.getByRole('heading').first()).toBeVisible();
    await well(item);
    await shut();
  }
  if (!one.phone) {
    await one.press(one.button('invite'));
    await expect(one.dialog.getByRole('img')).toBeVisible();
    await well('invite');
    await shut();
  } else {
    await one.press(one.button('panel-lead'));
    await expect(one.dialog.getByRole('heading').first()).toBeVisible();
    await well('panel');
    await shut();
  }
  await stage.play('plan', 'finish');
  await one.press(page.getByRole('link', { name: one.t('finished-open') }).first());
  await expect(page.getByRole('heading', { name: one.t('page-take') })).toBeVisible();
  await well('plan');
  await stage.leave();
}
