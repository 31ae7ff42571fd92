// The plan of a finished table is edited by several at once: in the table, along the line of time, with the keyboard alone; and
// what was amended outlives a table that is opened and finished again.
import { expect, type Locator } from '@playwright/test';
import { clean } from './axe';
import { BODY, cell, euros, finished, heard, OPEN, row, say, tab, TELL, TRAIN } from './edited';
import { held } from './held';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

test('EDT-1, EDT-2, EDT-6: two browsers edit one plan, each what it may, and see each other', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  const board = await finished(server, lead, anna);
  for (const one of [lead, anna]) await one.press(tab(one, 'table'));

  await test.step('what one changes the other sees', async () => {
    await lead.press(cell(lead, 1, 'budget_eur'));
    await lead.page.keyboard.type('2500');
    await lead.page.keyboard.press('Enter');
    await expect(cell(lead, 1, 'budget_eur')).toBeFocused();
    await expect(row(anna, 'a1')).toContainText(euros('2.500 €'));
    await anna.press(cell(anna, 1, 'text'));
    await anna.page.keyboard.press('ControlOrMeta+a');
    await anna.page.keyboard.type('Aprire il nido fino alle 21');
    await anna.page.keyboard.press('Enter');
    await expect(row(lead, 'a1')).toContainText('fino alle 21');
  });

  await test.step('what is not hers she reads', async () => {
    await expect(row(anna, 'a3')).toContainText(TELL);
    await expect(cell(anna, 3, 'text')).toHaveCount(0);
    await expect(cell(lead, 3, 'text')).toHaveCount(1);
  });

  await test.step('what one leaves with Escape stays as it was', async () => {
    await lead.press(cell(lead, 2, 'owner'));
    await lead.page.getByRole('combobox').selectOption({ label: BODY });
    await lead.page.keyboard.press('Escape');
    await expect(row(anna, 'a2')).toContainText(lead.t('page-no-owner'));
    await lead.press(cell(lead, 2, 'owner'));
    await lead.page.getByRole('combobox').selectOption({ label: BODY });
    await lead.page.keyboard.press('Enter');
    await expect(cell(anna, 2, 'text')).toHaveCount(1);
  });

  await test.step('what an action waits for, by number', async () => {
    await lead.press(cell(lead, 3, 'waits'));
    await lead.page.keyboard.type('1, 2');
    await lead.page.keyboard.press('Enter');
    await expect(cell(anna, 2, 'waits')).toContainText('1');
    await expect(row(anna, 'a3')).toContainText('1 e 2');
  });

  await test.step('a cost is in whole euros: with cents it is not taken, and not rounded', async () => {
    await lead.press(cell(lead, 3, 'budget_eur'));
    await lead.page.keyboard.type('1,200');
    await lead.page.keyboard.press('Enter');
    await expect(row(anna, 'a3')).toContainText(/1\.200\s€/);
    await lead.press(cell(lead, 3, 'budget_eur'));
    await lead.page.keyboard.type('12,50');
    await lead.page.keyboard.press('Enter');
    await expect(lead.page.locator('input[name=budget]:invalid')).toHaveCount(1);
    await lead.page.keyboard.press('Tab');
    await expect(lead.page.locator('input[name=budget]'), 'what was typed is still there').toHaveValue(
      '12,50',
    );
    await expect(lead.page.getByRole('alert').getByText(lead.t('action-not-a-cost'))).toBeVisible();
    await lead.page.locator('input[name=budget]').focus();
    await lead.page.keyboard.press('Escape');
    await expect(cell(lead, 3, 'budget_eur')).toContainText(/1\.200\s€/);
  });

  await test.step('what another says meanwhile leaves alone what is typed; what was only looked at is not said', async () => {
    await lead.press(cell(lead, 1, 'budget_eur'));
    await lead.page.keyboard.type('3000');
    await say(lead, board, { type: 'amend_action', card: 'a1', budget_eur: 2_600, effort_days: 7 });
    await expect(cell(lead, 1, 'effort_days')).toContainText('7');
    await expect(lead.page.locator('input[name=budget]')).toHaveValue('3000');
    await lead.page.keyboard.press('Escape');
    for (const one of [lead, anna]) await expect(cell(one, 1, 'budget_eur')).toContainText(/2\.600\s€/);
    const before = heard(anna, 'action_amended');
    await lead.press(cell(lead, 1, 'budget_eur'));
    await say(lead, board, { type: 'amend_action', card: 'a1', budget_eur: 2_700, effort_days: 8 });
    await expect(cell(lead, 1, 'effort_days')).toContainText('8');
    await lead.page.keyboard.press('Enter');
    await expect(cell(lead, 1, 'budget_eur')).toContainText(/2\.700\s€/);
    for (const wrong of ['abc', '-5', '12 giorni']) {
      await lead.press(cell(lead, 1, 'effort_days'));
      await lead.page.keyboard.type(wrong);
      await lead.page.keyboard.press('Enter');
      await expect(lead.page.locator('input[name=effort]:invalid')).toHaveCount(1);
      await lead.page.keyboard.press('Escape');
    }
    await lead.press(cell(lead, 1, 'effort_days'));
    await lead.page.keyboard.type('9,5');
    await lead.page.keyboard.press('Enter');
    await expect(cell(anna, 1, 'effort_days')).toContainText('9,5');
    expect(heard(anna, 'action_amended')).toBe(before + 2);
  });

  await test.step('all that an action may say stands behind its last button', async () => {
    await lead.press(lead.button('editor-all-of', { number: 3 }));
    await lead.dialog.getByLabel(lead.t('action-indicator'), { exact: true }).fill('Articoli usciti');
    await lead.page.keyboard.press('Enter');
    const often = { label: lead.t('frequency-half-yearly') };
    await lead.dialog.getByLabel(lead.t('action-frequency'), { exact: true }).selectOption(often); // MON-9
    await lead.press(lead.dialog.getByText(lead.t('action-more')));
    await lead.press(lead.dialog.getByRole('button', { name: lead.t('action-risk-add') }));
    await clean(lead, 'all about an action');
    await lead.page.keyboard.press('Escape');
    await expect(row(anna, 'a3')).toContainText(`Articoli usciti: – → –, ${lead.t('frequency-half-yearly')}`);
    for (const place of [row(anna, 'a3'), anna.page.locator('tfoot')])
      await expect(place).toContainText(anna.t('editor-count-risks', { count: 1 }));
  });

  for (const name of ['table', 'timeline', 'status', 'frame', 'budget', 'versions']) {
    await lead.press(tab(lead, name));
    await expect(lead.page.getByRole('tabpanel')).not.toHaveText('');
    await clean(lead, `the plan by ${name}`);
  }
  untroubled(lead, anna);
});

test('EDT-9: two type in the words of one action at once, each sees the other, and no word is lost', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  await finished(server, lead, anna);
  const field = (person: Person): Locator =>
    row(person, 'a1').getByRole('textbox', {
      name: person.t('editor-cell', { number: 1, field: person.t('editor-field-text') }),
    });
  for (const one of [lead, anna]) {
    await one.press(tab(one, 'table'));
    await one.press(cell(one, 1, 'text'));
    await expect(field(one)).toBeFocused();
  }
  await test.step('each is told where the other writes, before a word and after', async () => {
    const [first = ''] = OPEN.split(' ');
    await anna.page.keyboard.press('ControlOrMeta+Home');
    for (const _ of first) await anna.page.keyboard.press('ArrowRight');
    const told = row(lead, 'a1').getByRole('list');
    await expect(told).toHaveText(lead.t('caret-after', { name: 'Anna', word: first }));
    await anna.page.keyboard.type('!');
    await expect(field(lead)).toHaveValue(OPEN.replace(first, `${first}!`));
    await expect(told).toHaveText(lead.t('caret-after', { name: 'Anna', word: first }));
    await anna.page.keyboard.press('Backspace');
    await expect(field(lead)).toHaveValue(OPEN);
    await anna.page.keyboard.press('ControlOrMeta+End');
  });
  await lead.page.keyboard.press('ControlOrMeta+Home');
  const [before, after] = ['Prima di tutto, prestissimo: ', ', e tenerlo aperto fino alle ventuno'];
  await Promise.all([
    lead.page.keyboard.type(before, { delay: 25 }),
    anna.page.keyboard.type(after, { delay: 20 }),
  ]);
  const whole = `${before}${OPEN}${after}`;
  for (const one of [lead, anna]) await expect(field(one)).toHaveValue(whole);
  await clean(lead, 'words that are typed');

  await test.step('Ctrl+Z in the field takes back my strokes there, and not those of the other', async () => {
    await anna.page.keyboard.press('ControlOrMeta+z');
    await expect(field(lead)).not.toHaveValue(whole);
    await expect(field(lead)).toHaveValue(new RegExp(`^${before}${OPEN}`));
    await anna.page.keyboard.press('ControlOrMeta+Shift+z');
    await expect(field(lead)).toHaveValue(whole);
  });

  await test.step('Enter ends, and the focus stays; both read the same', async () => {
    for (const one of [lead, anna]) {
      await one.page.keyboard.press('Enter');
      await expect(cell(one, 1, 'text')).toBeFocused();
      await expect(row(one, 'a1')).toContainText(whole);
    }
    expect(heard(anna, 'wording_edited')).toBeGreaterThan(1);
  });

  await test.step('what was typed without a network comes with it', async () => {
    await anna.press(cell(anna, 1, 'text'));
    await anna.context.setOffline(true);
    await anna.page.keyboard.type('!!');
    await lead.press(cell(lead, 1, 'text'));
    await lead.page.keyboard.press('ControlOrMeta+Home');
    await lead.page.keyboard.type('Sì: ');
    await anna.context.setOffline(false);
    for (const one of [lead, anna])
      await expect(field(one)).toHaveValue(`Sì: ${whole}!!`, { timeout: 30_000 });
  });
  untroubled(lead, anna);
});

test('EDT-3: with the keyboard alone a bar is moved, taken back, dropped, and a version issued', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  await finished(server, lead, anna);
  const { keyboard } = lead.page;
  const bar = (person: Person): Locator => row(person, 'a1').getByRole('button');
  await anna.press(tab(anna, 'timeline'));
  await expect(bar(anna)).toHaveAccessibleName(/dal 1 mar 2027 al 12 mar 2027/);

  await tab(lead, 'plan').focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(tab(lead, 'timeline')).toBeFocused();
  for (let steps = 0; steps < 20; steps += 1) {
    await keyboard.press('Tab');
    if (await bar(lead).evaluate((node) => node === document.activeElement)) break;
  }
  await expect(bar(lead)).toBeFocused();
  for (const key of ['PageDown', 'ArrowRight', 'Shift+ArrowRight', 'Enter']) await keyboard.press(key);
  await expect(bar(anna)).toHaveAccessibleName(/dal 9 mar 2027 al 21 mar 2027/);
  await expect(bar(lead)).toBeFocused();
  expect(heard(anna, 'action_amended')).toBe(1);

  await keyboard.press('ControlOrMeta+z');
  await expect(bar(anna)).toHaveAccessibleName(/dal 1 mar 2027 al 12 mar 2027/);
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(bar(anna)).toHaveAccessibleName(/dal 9 mar 2027 al 21 mar 2027/);

  await keyboard.press('ArrowLeft');
  await keyboard.press('Escape');
  await expect(bar(lead)).toHaveAccessibleName(/dal 9 mar 2027 al 21 mar 2027/);

  await tab(lead, 'timeline').focus();
  await keyboard.press('End');
  await lead.button('editor-issue', { version: 2 }).focus();
  await keyboard.press('Enter');
  await expect.poll(() => heard(anna, 'version_issued')).toBe(1);
  await expect(lead.field('editor-compare-from').locator('option')).toHaveCount(2, { timeout: 60_000 });
  await lead.field('editor-compare-from').selectOption('1');
  await lead.button('editor-compare').focus();
  await keyboard.press('Enter');
  await expect(lead.page.getByRole('tabpanel').getByText('21 mar 2027')).toBeVisible();
  const restore = await held(lead.page, /\/plan\/restore$/);
  await lead.button('editor-restore', { version: 1 }).focus();
  for (let presses = 0; presses < 2; presses += 1) await keyboard.press('Enter');
  restore.comes();
  await expect(lead.page.getByText(lead.t('editor-restored', { version: 1 }))).toBeVisible();
  expect(restore.asked()).toBe(1);
  await expect(bar(anna)).toHaveAccessibleName(/dal 1 mar 2027 al 12 mar 2027/);
  untroubled(lead, anna);
});

test('a bar is drawn along the line of time by hand', async ({ browser }) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  await finished(server, lead, anna);
  for (const one of [lead, anna]) await one.press(tab(one, 'timeline'));
  const bar = (person: Person): Locator => row(person, 'a3').getByRole('button');
  const box = await bar(lead).boundingBox();
  if (!box) throw new Error('there is no bar');
  const day = box.width / 12;
  await lead.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await lead.page.mouse.down();
  await lead.page.mouse.move(box.x + box.width / 2 - day * 7, box.y + box.height / 2, { steps: 5 });
  await expect(bar(lead)).toHaveAccessibleName(/dal 26 apr 2027 al 7 mag 2027/);
  await lead.page.mouse.up();
  await expect(bar(anna)).toHaveAccessibleName(/dal 26 apr 2027 al 7 mag 2027/);
  untroubled(lead, anna);
});

test('EDT-4: a table that is opened and finished again keeps what was amended, and shows what differs', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  const board = await finished(server, lead, anna);
  await lead.press(tab(lead, 'table'));
  for (const [action, typed] of [
    [1, '2500'],
    [2, '2600'],
  ] as const) {
    await lead.press(cell(lead, action, 'budget_eur'));
    await lead.page.keyboard.type(typed);
    await lead.page.keyboard.press('Enter');
    await expect(cell(lead, action, 'budget_eur')).toBeFocused();
  }
  await say(
    lead,
    board,
    { type: 'reopen_board' },
    { type: 'set_action', card: 'a1', budget_eur: 1_111 },
    { type: 'set_action', card: 'a2', budget_eur: 2_222 },
    { type: 'finish_board', languages: ['it'] },
  );
  await expect(lead.page.getByText(lead.t('editor-differences', { count: 2 }))).toBeVisible();
  await expect(row(lead, 'a1')).toContainText(euros('2.500 €'));
  await clean(lead, 'what differs');
  const one = lead.page.getByRole('listitem').filter({ hasText: OPEN });
  await one.getByRole('button', { name: lead.t('editor-take') }).focus();
  await lead.page.keyboard.press('Enter');
  await expect(row(lead, 'a1')).toContainText(euros('1.111 €'));
  await expect.poll(() => heard(lead, 'amendment_dropped')).toBe(1);
  const other = lead.page.getByRole('listitem').filter({ hasText: TRAIN });
  await expect(other.getByRole('button', { name: lead.t('editor-take') })).toBeFocused(); // ACC-3
  await other.getByRole('button', { name: lead.t('editor-keep') }).focus();
  await lead.page.keyboard.press('Enter');
  await expect(lead.page.getByText(lead.t('editor-differences-how'))).toHaveCount(0);
  await expect(lead.button('editor-undo')).toBeFocused();
  await expect(row(lead, 'a2')).toContainText(euros('2.600 €'));
  untroubled(lead, anna);
});

test('a version that comes late, or not at all, changes nothing of what is shown', async ({ browser }) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  const board = await finished(server, lead, anna);
  await say(lead, board, { type: 'issue_version' });
  const version = lead.field('page-version');
  await expect(version).toBeVisible({ timeout: 60_000 });
  const first = /\/plan\?version=1$/;
  const newest = lead.page.locator('article > header').getByText(/versione 2/);
  const late = await held(lead.page, first, 'GET');
  await version.selectOption('1');
  await expect.poll(late.asked).toBe(1);
  const answer = lead.page.waitForResponse(/\/plan$/);
  await version.selectOption('');
  await (await answer).finished();
  const old = lead.page.waitForResponse(first);
  late.comes();
  await (await old).finished();
  await lead.page.evaluate(() => new Promise(requestAnimationFrame));
  await expect(newest).toBeVisible();

  await lead.page.route(first, (route) => route.abort());
  await version.selectOption('1');
  await expect(lead.page.getByText(lead.t('error-offline'))).toBeVisible();
  await clean(lead, 'what went wrong');
  await expect(version).toHaveValue('');
  await expect(newest).toBeVisible();
  untroubled(lead, anna);
});

test('ACC-3 where a move that is suggested was taken, the focus stays on what became of it', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  const more = ['b1', 'b2', 'b3', 'b4']; // five at once are too many for one organisation
  const days = { start: '2027-03-01', end: '2027-03-12', owner: 'coop' };
  await finished(
    server,
    lead,
    anna,
    {
      type: 'add_cards',
      cards: more.map((id, at) => ({
        id,
        zone: 'actions',
        text: `Anche ${id}`,
        x: 2_000,
        y: 400 + 100 * at,
      })),
    },
    ...more.map((card) => ({ type: 'set_action', card, ...days }) as const),
  );
  const schedule = lead.page.getByRole('region', { name: lead.t('page-schedule') });
  await schedule.getByRole('button').first().focus();
  await lead.page.keyboard.press('Enter');
  await expect(schedule.getByText(lead.t('page-mended'))).toBeFocused();
  untroubled(lead, anna);
});
