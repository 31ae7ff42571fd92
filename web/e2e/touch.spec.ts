// A phone as narrow as they come, which is also a screen at 400 %: fingers hit everything, and no word is lost, with more room
// between the letters too.
import { expect } from '@playwright/test';
import { lost, small, spaced } from './measures';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { Stage } from './stage';
import { test } from './test';

test.beforeAll(() => server.start());
test.describe.configure({ timeout: 480_000 });

async function fits({ page }: Person, state: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect.soft(await small(page), `${state}, ${width} wide: too small for a finger`).toEqual([]);
    expect.soft(await lost(page), `${state}, ${width} wide: lost`).toEqual([]);
  }
  const narrower = await spaced(page);
  expect.soft(await lost(page), `${state}, with more room between letters: lost`).toEqual([]);
  await narrower();
  await page.setViewportSize({ width: 390, height: 844 });
}

test('the pages before the table', async ({ browser }) => {
  const phone = await Person.comes(browser, { phone: true });
  const { page } = phone;
  await page.goto(server.url);
  await phone.press(phone.button('code-go'));
  await fits(phone, 'home, no code');
  await page.goto(`${server.url}/accessibility`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phone.t('access-title'));
  await fits(phone, 'accessibility statement');
  await page.goto(`${server.url}/#desk=${server.deskKey}`);
  await phone.press(phone.button('desk-new'));
  await fits(phone, 'new table');
  const opened = await server.open();
  const { participant } = await server.invites(await server.join(opened, { name: 'Giulia' }));
  await page.goto(participant.link);
  await phone.press(phone.button('seat-sit'));
  await fits(phone, 'join, fields missing');
  untroubled(phone);
});

test('ACC-5 the table on a phone, for who takes part and for who leads', async ({ browser }) => {
  const stage = await Stage.on(server);
  const { participant } = await server.invites(await server.join(stage, { name: 'Altra' }));
  const [anna, lead] = [
    await Person.comes(browser, { phone: true }),
    await Person.comes(browser, { phone: true }),
  ];
  await anna.joinByLink(participant.link, 'Anna', 'ATS Brescia');
  await lead.lead(server.url, stage, 'Marta');
  const rows = (one: Person) => one.page.locator('[data-row]');
  await expect(anna.button('view-board'), 'phones open on the outline').toBeVisible();
  await fits(anna, 'empty');
  await stage.play('listen', 'imagine', 'cluster');
  await fits(anna, 'outline');
  await anna.press(anna.button('write-card'));
  await fits(anna, 'writing');
  await anna.press(anna.button('done'));
  await anna.press(anna.button('tool-take'));
  await anna.press(anna.page.getByRole('checkbox').first());
  await fits(anna, 'cards taken');
  await anna.press(anna.button('done'));
  await anna.press(rows(anna).first().getByRole('button').first());
  await expect(anna.dialog).toBeVisible();
  await fits(anna, 'a card');
  await anna.press(anna.button('close'));
  for (const key of ['looks', 'talk', 'help', 'take'] as const) {
    await anna.press(anna.button('more'));
    expect.soft(await small(anna.page), 'menu: too small for a finger').toEqual([]); // it closes when the screen turns
    expect.soft(await lost(anna.page), 'menu: lost').toEqual([]);
    await anna.press(anna.page.getByRole('menuitem', { name: anna.t(key), exact: true }));
    await fits(anna, key);
    await anna.press(anna.button('close'));
  }
  for (const key of ['invite', 'programme', 'bring'] as const) {
    await lead.press(lead.button('more'));
    await lead.press(lead.page.getByRole('menuitem', { name: lead.t(key), exact: true }));
    await expect(lead.dialog).toBeVisible();
    await fits(lead, key);
    await lead.press(lead.button('close'));
  }
  await lead.press(lead.button('panel-lead'));
  await fits(lead, 'leading');
  await lead.press(lead.button('people').first());
  await fits(lead, 'people');
  await lead.press(lead.button('close'));
  await stage.play('choosing');
  await fits(anna, 'choosing');
  await anna.press(anna.button('view-board'));
  await fits(anna, 'board');
  await anna.press(anna.button('view-outline'));
  await anna.context.setOffline(true);
  await expect(anna.offline).toBeVisible();
  await fits(anna, 'offline');
  await anna.context.setOffline(false);
  await stage.play('plan');
  await anna.press(rows(anna).first().getByRole('button').first());
  await fits(anna, 'an action');
  await anna.press(anna.button('close'));
  await stage.play('finish');
  await anna.press(anna.page.getByRole('link', { name: anna.t('finished-open') }).first());
  await expect(anna.page.getByRole('heading', { name: anna.t('page-take') })).toBeVisible();
  await fits(anna, 'plan');
  await stage.leave();
  untroubled(anna, lead);
});
