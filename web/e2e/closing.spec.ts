// Nothing typed is lost (CLI-2), however the page ends: closed on the last letter, or while another tab stays.
import { expect } from '@playwright/test';
import { Person, untroubled } from './person';
import { Server } from './server';
import { test } from './test';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

/** Anna, writing in a card of her own, and Bruno, who sees what has come to the server. */
async function atTable(browser: Parameters<typeof Person.comes>[0]): Promise<{
  url: string;
  anna: Person;
  bruno: Person;
}> {
  const opened = await server.open({ phases: { listen: { writing: 'open' } } } as object);
  const { participant } = await server.invites(await server.join(opened, { name: 'Giulia' }));
  const [anna, bruno] = [await Person.comes(browser), await Person.comes(browser)];
  await anna.joinByLink(participant.link, 'Anna', { name: 'Comune', sector: 'public' });
  await bruno.joinByLink(participant.link, 'Bruno', 'Comune');
  await anna.write('Nido');
  await expect(bruno.card('Nido')).toHaveCount(1);
  return { url: `${server.url}/b/${opened.board}`, anna, bruno };
}

async function writeOn(person: Person): Promise<void> {
  await person.press(person.card('Nido'));
  await person.page.keyboard.press('Enter');
  await person.field('card-words').press('End');
}

for (const disk of ['a disk as it is', 'a disk that is too slow']) {
  test(`CLI-2 a page that is closed on the last letter has kept it: ${disk}`, async ({ browser }) => {
    const { url, anna, bruno } = await atTable(browser);
    await writeOn(anna);
    await anna.context.setOffline(true);
    await expect(anna.offline).toBeVisible();
    await anna.page.keyboard.type(' serale');
    await expect.poll(() => anna.kept()).toContain(' serale');
    if (disk !== 'a disk as it is') {
      // it takes what it is given, and never says that it has it
      await anna.page.evaluate(() => (IDBObjectStore.prototype.put = () => ({}) as IDBRequest<IDBValidKey>));
    }
    await anna.page.keyboard.insertText(', gratuito');
    await anna.page.close();
    await anna.context.setOffline(false);
    const again = await anna.anotherTab();
    await again.page.goto(url);
    await again.atTable();
    for (const one of [again, bruno]) await expect(one.card('Nido serale, gratuito')).toHaveCount(1);
    await expect.poll(() => again.kept()).toBe('[]');
    expect(
      await again.page.evaluate(() => Object.keys(localStorage).filter((key) => /kept/.test(key))),
    ).toEqual([]);
    await again.page.reload();
    await again.atTable();
    await expect(again.card('Nido serale, gratuito')).toHaveCount(1);
    untroubled(again, bruno);
  });
}

test('CLI-2 a word that a keyboard is still composing is kept when the page is closed', async ({
  browser,
}) => {
  const { url, anna, bruno } = await atTable(browser);
  await writeOn(anna);
  const chromium = await anna.context.newCDPSession(anna.page);
  const text = ' notturno';
  await chromium.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  await expect(anna.field('card-words')).toHaveValue('Nido notturno');
  expect(await anna.kept(), 'it is not an edit yet').toBe('[]');
  await anna.page.close();
  const again = await anna.anotherTab();
  await again.page.goto(url);
  await again.atTable();
  for (const one of [again, bruno]) await expect(one.card('Nido notturno')).toHaveCount(1);
  untroubled(again, bruno);
});

test('CLI-2 what a closed tab has left is sent by the one that stays, and before that by nobody', async ({
  browser,
}) => {
  const { url, anna, bruno } = await atTable(browser);
  const stays = await anna.anotherTab();
  await stays.page.goto(url);
  await stays.atTable();
  await anna.page.bringToFront();
  await writeOn(anna);
  await server.kill();
  for (const one of [anna, stays, bruno]) await expect(one.offline).toBeVisible();
  await anna.page.keyboard.type(' serale');
  await expect.poll(() => anna.kept()).toContain(' serale');
  await stays.page.reload().catch(() => undefined); // there is no page without a server
  expect(await anna.kept(), 'a tab that lives keeps what is its own').toContain(' serale');
  await server.start();
  await stays.page.goto(url);
  await stays.atTable();
  await expect(bruno.card('Nido serale')).toHaveCount(1, { timeout: 30_000 });

  await server.kill();
  await expect(anna.offline).toBeVisible();
  await anna.page.keyboard.type(' gratuito');
  await expect.poll(() => anna.kept()).toContain(' gratuito');
  await anna.page.close();
  await server.start();
  for (const one of [stays, bruno]) {
    await expect(one.card('Nido serale gratuito')).toHaveCount(1, { timeout: 30_000 });
  }
  await expect.poll(() => stays.kept()).toBe('[]');
  untroubled(stays, bruno);
});
