// WCAG 2.2 AA as far as a machine can see: no page and no state of one has a fault, in light, dark and high contrast.
import { expect, type Locator } from '@playwright/test';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { Server } from './server';
import { Stage } from './stage';
import { test } from './test';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());
const WIDE = { narrow: false }; // what a phone shows of it is seen on the phone
test.describe.configure({ mode: 'parallel', timeout: 480_000 });

/** The buttons of this kind, whatever they are for. */
const named = ({ page, t }: Person, key: string, of: string): Locator =>
  page.getByRole('button', { name: t(key, { [of]: '|' }).split('|')[0] ?? '' });

/** Of the card that is open: what it can be tied to, and what happened to it. */
async function opened({ page, t }: Person): Promise<void> {
  const sheet = page.getByRole('complementary', { name: t('card-open') });
  await sheet.getByRole('button', { name: t('link-add'), exact: true }).click();
  await sheet.getByRole('button', { name: t('story'), exact: true }).click();
  await expect(
    sheet.getByText(t('story-card-came', { text: '|' }).split('|')[0] ?? '').first(),
  ).toBeVisible();
}

test('the pages before the table', async ({ browser }) => {
  const one = await Person.comes(browser);
  const { page } = one;
  await page.goto(server.url);
  await clean(one, 'home');
  await one.press(one.page.getByRole('button', { name: one.t('language') }));
  await clean(one, 'the languages', WIDE);
  await page.keyboard.press('Escape');
  await one.press(one.button('code-go'));
  await clean(one, 'home, no code');
  await page.goto(`${server.url}/j#ZZZZZZZZ`);
  await expect(page.getByText(one.t('join-unknown'))).toBeVisible();
  await clean(one, 'join, unknown code');
  await page.goto(`${server.url}/nowhere`);
  await clean(one, 'nowhere');
  await page.goto(`${server.url}/accessibility`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(one.t('access-title'));
  await clean(one, 'accessibility statement');
  await page.goto(`${server.url}/b/nobody`);
  await clean(one, 'no seat');
  await page.goto(`${server.url}/#desk=${server.deskKey}`);
  await expect(page.getByText(one.t('desk-empty'))).toBeVisible();
  await clean(one, 'desk, empty');
  await one.press(one.button('desk-new'));
  await expect(one.button('new-open')).toBeEnabled();
  await one.dialog.getByText(one.t('new-programme')).click();
  await one.dialog.getByText(one.t('new-template-others', { many: 20 })).click();
  const none = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await one.dialog.locator('input[type=file]').setInputFiles(none);
  await expect(one.dialog.getByRole('alert')).toBeVisible();
  await clean(one, 'new table, from a file that is no template');

  const opened = await server.open();
  const { participant } = await server.invites(await server.join(opened, { name: 'Giulia' }));
  const other = await one.anotherTab();
  await other.page.goto(participant.link);
  await other.press(other.button('seat-sit'));
  await clean(other, 'join, fields missing');
  await other.page.goto(`${server.url}/b/${opened.board}#key=${opened.key}`);
  await expect(other.field('seat-name')).toBeVisible();
  await clean(other, "the facilitator's first visit");
  untroubled(one, other);
});

test('the table in every phase, and all that opens over it', async ({ browser }) => {
  const stage = await Stage.on(server);
  const [lead, phone] = [await Person.comes(browser), await Person.comes(browser, { phone: true })];
  await lead.lead(server.url, stage, 'Marta');
  await clean(lead, 'board, nothing written', WIDE);
  await stage.play('listen');
  const { participant } = await server.invites(await server.join(stage, { name: 'Altra' }));
  await phone.joinByLink(participant.link, 'Paolo', 'ATS Brescia');
  await phone.press(phone.button('write-card'));
  await clean(phone, 'phone, writing');
  await phone.press(phone.button('done'));
  await clean(lead, 'board, listen');
  await clean(phone, 'phone, listen');

  await stage.play('imagine', 'cluster');
  await lead.page.keyboard.press('f');
  await clean(lead, 'board, cluster, all in view', WIDE);
  for (const [key, state] of [
    ['d', 'card open'],
    ['c', 'comments'],
    ['Enter', 'card in writing'],
  ] as const) {
    await lead.page.keyboard.press('Home');
    await expect(lead.page.locator('[data-card]:focus')).toHaveCount(1);
    await lead.page.keyboard.press(key);
    await expect(lead.page.locator('main textarea').first()).toBeVisible();
    if (key === 'd') await opened(lead);
    await clean(lead, `board, ${state}`, key === 'd' ? {} : WIDE);
    if (key === 'Enter') await lead.page.keyboard.press('Escape');
    else
      await lead.press(
        lead.page
          .getByRole('complementary')
          .getByRole('button', { name: lead.t('close') })
          .first(),
      );
  }
  await lead.page.keyboard.press('/');
  await expect(lead.page.getByRole('combobox', { name: lead.t('search-label') })).toBeFocused();
  await lead.page.keyboard.type('nid');
  await clean(lead, 'board, search', WIDE);
  await lead.page.keyboard.press('Escape');
  await lead.page.keyboard.press('?');
  await clean(lead, 'help');
  await lead.page.keyboard.press('Escape');
  for (const key of ['invite', 'people'] as const) {
    await lead.press(lead.button(key).first());
    await expect(lead.dialog.locator('h2, h3').first()).toBeVisible();
    if (key === 'invite') await expect(lead.dialog.getByRole('img')).toBeVisible();
    await clean(lead, key);
    await lead.page.keyboard.press('Escape');
  }
  await lead.press(lead.button('people').first());
  await lead.press(lead.button('people-acts', { name: 'Paolo' }));
  await clean(lead, 'what may be done with a person', WIDE);
  await lead.press(lead.page.getByRole('menuitem', { name: lead.t('people-remove') }));
  await expect(lead.page.getByRole('alertdialog')).toBeVisible();
  await clean(lead, 'before a person is taken off', WIDE);
  await lead.page.keyboard.press('Escape');
  await lead.press(lead.button('more'));
  await clean(lead, 'menu', WIDE);
  for (const dialog of ['bring', 'take', 'talk', 'looks', 'programme', 'save-template'] as const) {
    await lead.press(lead.page.getByRole('menuitem', { name: lead.t(dialog), exact: true }));
    if (dialog === 'save-template') await lead.dialog.getByRole('checkbox').check();
    await clean(lead, dialog);
    await lead.page.keyboard.press('Escape');
    await lead.press(lead.button('more'));
  }
  await lead.page.keyboard.press('Escape');

  await stage.play('choosing');
  await clean(lead, 'board, choose', WIDE);
  await clean(phone, 'phone, choose');
  await lead.press(lead.button('view-outline'));
  await clean(lead, 'outline, choose', WIDE);
  await lead.press(named(lead, 'group-acts', 'title').first());
  await clean(lead, 'outline, what may be done with a group', WIDE);
  await lead.page.keyboard.press('Escape');
  await lead.press(named(lead, 'zone-measure', 'zone').first());
  await clean(lead, 'outline, how large a zone is');
  await lead.page.keyboard.press('Escape');
  await lead.press(lead.button('tool-take'));
  await lead.press(lead.page.getByRole('checkbox').first());
  await clean(lead, 'outline, a card taken');
  await lead.press(lead.button('done'));
  await lead.press(lead.page.locator('[data-open]').first());
  await lead.page.keyboard.press('Escape');
  await lead.page.keyboard.press('Space');
  await clean(lead, 'outline, a card in hand', WIDE);
  await lead.page.keyboard.press('Escape');
  await phone.context.setOffline(true);
  await expect(phone.offline).toBeVisible();
  await clean(phone, 'phone, offline');
  await phone.context.setOffline(false);
  await expect(phone.offline).toBeHidden();

  await stage.play('plan');
  await clean(lead, 'outline, plan', WIDE);
  await phone.press(phone.page.locator('[data-row]').first().getByRole('button').first());
  await clean(phone, 'phone, an action');
  await phone.press(phone.button('close'));
  await lead.press(lead.button('finish-short'));
  await clean(lead, 'finish');
  await lead.page.keyboard.press('Escape');
  await stage.play('finish');
  await expect(lead.page.getByRole('link', { name: lead.t('finished-open') }).first()).toBeVisible();
  await clean(lead, 'finished table', WIDE);
  for (const one of [lead, phone]) {
    await one.press(one.page.getByRole('link', { name: one.t('finished-open') }).first());
    await expect(one.page.getByRole('heading', { name: one.t('page-take') })).toBeVisible();
    await clean(one, one.phone ? 'plan on a phone' : 'plan');
  }
  await stage.leave();
  untroubled(lead, phone);
});
