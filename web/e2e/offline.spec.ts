// Without a network (CLI-2, CLI-12): a board that was open is there, to be read and written on, also after a cold start.
import { expect } from '@playwright/test';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { Server } from './server';
import { test } from './test';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

async function atTable(browser: Parameters<typeof Person.comes>[0]): Promise<{
  url: string;
  anna: Person;
  bruno: Person;
}> {
  const opened = await server.open({ phases: { listen: { writing: 'open' } } } as object);
  const { participant } = await server.invites(await server.join(opened, { name: 'Giulia' }));
  const [anna, bruno] = [await Person.comes(browser, { keeps: true }), await Person.comes(browser)];
  await anna.joinByLink(participant.link, 'Anna', { name: 'Comune', sector: 'public' });
  await bruno.joinByLink(participant.link, 'Bruno', 'Comune');
  await bruno.write('Nido serale');
  await expect(anna.card('Nido serale')).toHaveCount(1);
  return { url: `${server.url}/b/${opened.board}`, anna, bruno };
}

/** What is needed to start without a network is there: the client's files, and the board. */
async function prepared({ page }: Person, words: string): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => copies(page)).toContain(words);
}

const copies = (page: Person['page']): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('cocreate-boards'));
    if (!db.objectStoreNames.contains('boards')) return '';
    const all = db.transaction(['boards', 'events']);
    const rows = await Promise.all(['boards', 'events'].map((name) => done(all.objectStore(name).getAll())));
    db.close();
    return JSON.stringify(rows);
  });

test('CLI-12 a board opens cold without a network, takes what is written, and sends it in order', async ({
  browser,
}) => {
  const { url, anna, bruno } = await atTable(browser);
  await prepared(anna, 'Nido serale');
  await anna.context.setOffline(true);
  await anna.page.close();
  const cold = await anna.anotherTab();
  await cold.page.goto(url);
  await cold.atTable();
  await expect(cold.card('Nido serale')).toBeVisible();
  await expect(cold.offline).toBeVisible();
  for (const words of ['Prima', 'Seconda', 'Terza']) await cold.write(words);
  await cold.page.keyboard.press('Escape');
  await cold.page.reload();
  await cold.atTable();
  for (const words of ['Nido serale', 'Prima', 'Seconda', 'Terza'])
    await expect(cold.card(words)).toBeVisible();
  const log = bruno.frames.length;
  await anna.context.setOffline(false);
  for (const words of ['Prima', 'Seconda', 'Terza']) await expect(bruno.card(words)).toHaveCount(1);
  const told = bruno.frames.slice(log).join('');
  const order = ['Prima', 'Seconda', 'Terza'].map((words) => told.indexOf(words));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  await expect.poll(() => cold.kept()).toBe('[]');
  await bruno.write('Dopo');
  await expect(cold.card('Dopo')).toBeVisible();
  untroubled(cold, bruno);
});

test('CLI-12 what two tabs of one person wrote without a network all comes, also of the one that was closed', async ({
  browser,
}) => {
  const { url, anna, bruno } = await atTable(browser);
  await prepared(anna, 'Nido serale');
  const other = await anna.anotherTab();
  await other.page.goto(url);
  await other.atTable();
  await expect(other.card('Nido serale')).toBeVisible();
  await anna.context.setOffline(true);
  for (const tab of [anna, other]) await expect(tab.offline).toBeVisible();
  await anna.write('Dalla prima scheda');
  await other.write('Dalla seconda scheda');
  await anna.press(anna.card('Nido serale'));
  await anna.page.keyboard.press('Enter');
  await anna.page.keyboard.press('Control+End');
  await anna.page.keyboard.type(' e di notte');
  await anna.page.keyboard.press('Escape');
  await anna.page.close();
  await other.press(other.card('Nido serale'));
  await other.page.keyboard.press('Enter');
  await other.page.keyboard.press('Control+Home');
  await other.page.keyboard.type('Ecco: ');
  await other.page.keyboard.press('Escape');
  await anna.context.setOffline(false);
  for (const words of ['Dalla prima scheda', 'Dalla seconda scheda', 'Ecco: Nido serale e di notte'])
    for (const one of [bruno, other]) await expect(one.card(words)).toHaveCount(1);
  await expect.poll(() => other.kept()).toBe('[]');
  untroubled(other, bruno);
});

test('CLI-12 what waits is listed, may be copied, and withdrawn as long as it was never sent', async ({
  browser,
}) => {
  const { anna, bruno } = await atTable(browser);
  await prepared(anna, 'Nido serale');
  await anna.context.setOffline(true);
  await expect(anna.offline).toBeVisible();
  await anna.write('Da tenere');
  await anna.write('Da ritirare');
  await clean(anna, 'the board without a network', { narrow: false });
  await anna.press(anna.button('waits-see'));
  const list = anna.dialog.getByRole('listitem');
  await expect(list.first()).toContainText(anna.t('waits-cards', { count: 1 }));
  await expect(anna.dialog).toContainText('Da tenere');
  await clean(anna, 'what waits to be sent');
  if (process.env.LOOK) await anna.page.screenshot({ path: process.env.LOOK });
  const unwanted = list.filter({ hasText: 'Da ritirare' }).first();
  await unwanted.getByRole('button', { name: anna.t('waits-withdraw') }).click();
  await expect(anna.dialog).not.toContainText('Da ritirare');
  await anna.page.keyboard.press('Escape');
  await expect(anna.card('Da ritirare')).toHaveCount(0);
  await anna.context.setOffline(false);
  await expect(bruno.card('Da tenere')).toHaveCount(1);
  await expect.poll(() => anna.kept()).toBe('[]');
  await expect(bruno.card('Da ritirare')).toHaveCount(0);
  untroubled(anna, bruno);
});

test('CLI-12 nothing of a board is kept once its person is taken off it, and nothing that an API says ever', async ({
  browser,
}) => {
  const opened = await server.open({ phases: { listen: { writing: 'open' } } } as object);
  const giulia = await Person.comes(browser, { keeps: true });
  await giulia.lead(server.url, opened, 'Giulia');
  await giulia.write('Segreta');
  await prepared(giulia, 'Segreta');
  const kept = await giulia.page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  expect(kept).toContain('/');
  await giulia.context.clearCookies();
  await giulia.page.reload();
  await expect(giulia.page.getByText(giulia.t('ended-session'))).toBeVisible();
  await clean(giulia, 'the session is over', { narrow: false });
  await expect.poll(() => copies(giulia.page)).not.toContain('Segreta');
  untroubled(giulia);
});

test('CLI-13 a tab of an earlier build says that there is another, and loads it when that disturbs nobody', async ({
  browser,
}) => {
  const { anna } = await atTable(browser);
  await anna.page.evaluate(() => document.documentElement.setAttribute('data-old', ''));
  const page = await (await fetch(server.url)).text();
  const newer = page.replace(/index-[\w-]+\.js/, 'index-newer.js');
  await anna.page.route(/\/$/, (route) => route.fulfill({ body: newer, contentType: 'text/html' }));
  await server.kill();
  await expect(anna.offline).toBeVisible();
  await anna.page.keyboard.press('n');
  await anna.field('card-words').fill('A metà');
  await server.start();
  await expect(anna.page.getByText(anna.t('update-ready'))).toBeVisible();
  await expect(anna.page.locator('html[data-old]'), 'somebody writes here').toHaveCount(1);
  await anna.page.keyboard.press('Enter');
  await anna.page.keyboard.press('Escape');
  await expect(anna.page.locator('html:not([data-old])')).toHaveCount(1, { timeout: 30_000 });
  await anna.atTable();
  await expect(anna.card('A metà')).toBeVisible();
  untroubled(anna);
});
