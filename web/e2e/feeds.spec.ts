// A calendar to subscribe to: made on the plan's page, read by a program without an account, and ended.
import { expect } from '@playwright/test';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { Server } from './server';
import { Stage } from './stage';
import { test } from './test';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

test('EXP-8 an organisation’s calendar is made, read by anybody who has its address, and ended', async ({
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const stage = await Stage.on(server);
  await stage.play('listen', 'imagine', 'cluster', 'choose', 'choosing', 'plan', 'finish');
  const lead = await Person.comes(browser);
  await lead.lead(server.url, stage, 'Marta');
  await lead.press(lead.page.getByRole('link', { name: lead.t('finished-open') }).first());
  await expect(lead.page.getByRole('heading', { name: lead.t('feeds') })).toBeVisible();
  await lead.page.getByLabel(lead.t('feed-of')).selectOption({ label: 'Comune di Brescia' });
  await lead.press(lead.button('feed-make'));
  const address = await lead.page.getByLabel(lead.t('feed-address')).inputValue();
  await expect(lead.page.getByText(lead.t('feed-made'))).toBeVisible();
  await clean(lead, 'an address of a calendar');

  const calendar = await request.get(address);
  expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(await calendar.text()).toContain('BEGIN:VTODO');

  await lead.press(lead.page.getByRole('button', { name: `${lead.t('feed-end')}: Comune di Brescia` }));
  await expect(lead.page.getByText(lead.t('feed-ended', { name: 'Comune di Brescia' }))).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
  await stage.leave();
  untroubled(lead);
});
