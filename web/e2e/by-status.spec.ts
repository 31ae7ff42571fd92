// The plan by status: a card is moved by hand, with its menu and with the keys, by who may report; everybody sees it, and it is
// taken back. And the remedies of checks amend the plan, but where only the board can help.
import { expect, type Locator } from '@playwright/test';
import type { ProgressStatus } from '../src/wire/types';
import { clean } from './axe';
import { BODY, finished, heard, row, say, tab, TELL } from './edited';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

const column = (person: Person, status: ProgressStatus): Locator =>
  person.page.locator(`[role=tabpanel] [data-status=${status}]`);
const stands = async (person: Person, action: string, status: ProgressStatus): Promise<void> =>
  expect(column(person, status).locator(`[data-action=${action}]`)).toHaveCount(1);
const grip = (person: Person, number: number): Locator => person.button('editor-status-move', { number });

test('EDT-7: a card is moved by hand, by menu and by keys, each as a report that all see and that is taken back', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser, { phone: true })];
  const board = await finished(server, lead, anna);
  for (const one of [lead, anna]) await one.press(tab(one, 'status'));
  for (const id of ['a1', 'a2', 'a3']) await stands(anna, id, 'planned'); // by their days
  await clean(lead, 'the plan by status');

  await test.step('by hand', async () => {
    const [from, to] = [await row(lead, 'a3').boundingBox(), await column(lead, 'done').boundingBox()];
    if (!from || !to) throw new Error('there is no card, or no column');
    await lead.page.mouse.move(from.x + 20, from.y + 20);
    await lead.page.mouse.down();
    await lead.page.mouse.move(to.x + 60, to.y + 80, { steps: 6 });
    await expect(column(lead, 'done')).toHaveClass(/over/);
    await lead.page.mouse.up();
    await stands(anna, 'a3', 'done');
    await expect(lead.dialog).toHaveCount(0);
    await expect(row(anna, 'a3')).toContainText('100 %');
    await expect(row(anna, 'a3')).toContainText('Giulia');
    expect(heard(anna, 'progress_reported')).toBe(1);
  });

  await test.step('taken back, it stands by its days again', async () => {
    await lead.press(lead.button('editor-undo'));
    await stands(anna, 'a3', 'planned');
    await expect(row(anna, 'a3')).toContainText(anna.t('editor-status-untold'));
  });

  await test.step('what is let go where it was, or left with Escape, is no report', async () => {
    const from = await row(lead, 'a3').boundingBox();
    if (!from) throw new Error('there is no card');
    await lead.page.mouse.move(from.x + 20, from.y + 20);
    await lead.page.mouse.down();
    await lead.page.mouse.move(from.x + 30, from.y + 60, { steps: 3 });
    await lead.page.mouse.up();
    await grip(lead, 3).focus();
    await lead.page.keyboard.press('ArrowRight');
    await lead.page.keyboard.press('Escape');
    await lead.page.keyboard.press('Enter'); // no column is aimed at: it opens the menu
    await expect(lead.page.getByRole('menu')).toBeVisible();
    await lead.page.keyboard.press('Escape');
    await stands(anna, 'a3', 'planned');
    expect(heard(anna, 'progress_reported')).toBe(1);
  });

  await test.step('by the arrow keys; the focus goes with the card', async () => {
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Enter'])
      await lead.page.keyboard.press(key);
    await stands(anna, 'a3', 'under_way');
    await expect(grip(lead, 3)).toBeFocused();
    expect(heard(anna, 'progress_reported')).toBe(2);
  });

  await test.step('by the menu of the handle, with what was reported before', async () => {
    const said = { action: 'a1', percent: 35, note: 'Metà dei posti', obstacles: 'Neve' } as const;
    await say(lead, board, { type: 'report_progress', status: 'under_way', ...said });
    await stands(anna, 'a1', 'under_way');
    await anna.press(grip(anna, 1));
    await anna.press(anna.page.getByRole('menuitemradio', { name: anna.t('monitoring-status-stopped') }));
    await stands(lead, 'a1', 'stopped');
    await expect(row(lead, 'a1')).toContainText('35 %');
    await expect(row(lead, 'a1')).toContainText('Anna');
    await expect(grip(anna, 1)).toBeFocused();
  });

  await test.step('who holds a card keeps the focus on it when another moves it', async () => {
    await grip(anna, 1).focus();
    await say(lead, board, { type: 'report_progress', action: 'a1', status: 'done', percent: 100 });
    await stands(anna, 'a1', 'done');
    await expect(grip(anna, 1)).toBeFocused();
  });

  await test.step('by a finger on the handle', async () => {
    await column(anna, 'stopped').scrollIntoViewIfNeeded();
    const [from, to] = [await grip(anna, 1).boundingBox(), await column(anna, 'stopped').boundingBox()];
    if (!from || !to) throw new Error('there is no handle, or no column');
    const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
    const end = { x: to.x + to.width / 2, y: to.y + to.height / 2 };
    const fingers = await anna.context.newCDPSession(anna.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: (typeof start)[]) =>
      fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', start);
    for (const part of [0.3, 0.6, 1])
      await touch('touchMove', {
        x: start.x + (end.x - start.x) * part,
        y: start.y + (end.y - start.y) * part,
      });
    await touch('touchEnd');
    await stands(lead, 'a1', 'stopped');
    await expect(anna.page.getByRole('menu')).toHaveCount(0);
  });

  await test.step('at the edge of the screen the page goes along with what is dragged', async () => {
    const { page } = anna;
    const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await grip(anna, 1).scrollIntoViewIfNeeded();
    const before = await scrolled();
    expect(before).toBeGreaterThan(100);
    const from = await grip(anna, 1).boundingBox();
    if (!from) throw new Error('there is no handle');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x, 12, { steps: 4 });
    await expect.poll(scrolled).toBeLessThan(before - 60);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await stands(lead, 'a1', 'stopped');
  });

  await test.step('what is not hers she reads', async () => {
    await expect(row(anna, 'a3')).toContainText(TELL);
    await expect(grip(anna, 3)).toHaveCount(0);
    await expect(grip(lead, 3)).toHaveCount(1);
  });
  untroubled(lead, anna);
});

test('EDT-8: a remedy amends the plan with one click, and is taken back; where only the board helps it says so', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  await finished(
    server,
    lead,
    anna,
    { type: 'set_action', card: 'a2', start: '2027-03-08', end: '2027-03-19' }, // before what it waits for has ended
    { type: 'add_cards', cards: [{ id: 'n1', zone: 'needs', text: 'Un nido vicino', x: 40, y: 80 }] },
  );
  const checks = (person: Person): Locator =>
    person.page.getByRole('region', { name: person.t('page-checks'), exact: true });
  const days = /azione 2: 15 mar 2027/;

  await test.step('on the page of the plan', async () => {
    const remedy = checks(lead).getByRole('button', { name: days });
    await remedy.focus();
    await lead.page.keyboard.press('Enter');
    await expect.poll(() => heard(anna, 'action_amended')).toBe(1);
    await expect(checks(lead)).toContainText(lead.t('page-mended'));
    expect(heard(anna, 'board_reopened')).toBe(0);
    await expect(checks(anna).getByRole('button', { name: days })).toHaveCount(0); // it is not hers
    await lead.press(checks(lead).getByRole('button', { name: lead.t('editor-undo') }));
    await expect(remedy).toBeVisible();
  });

  await test.step('while one edits, a check goes once it is mended', async () => {
    await lead.press(tab(lead, 'table'));
    await lead.press(lead.page.locator('summary').first());
    await clean(lead, 'the plan with what is to mend');
    await lead.press(checks(lead).getByRole('button', { name: days }));
    await expect(checks(lead).getByRole('button', { name: days })).toHaveCount(0);
    await lead.page.keyboard.press('ControlOrMeta+z');
    await expect(checks(lead).getByRole('button', { name: days })).toBeVisible();
  });

  await test.step('a field that only people can fill is filled in in the plan', async () => {
    await lead.press(checks(lead).getByRole('button', { name: "Di' chi la guida" }).first());
    await expect(lead.dialog.getByRole('combobox').first()).toBeFocused();
    await lead.dialog.getByRole('combobox').first().selectOption({ label: BODY });
    await lead.page.keyboard.press('Escape');
    await expect(row(lead, 'a2')).toContainText(BODY);
    await expect(checks(anna).getByRole('button', { name: days })).toBeVisible(); // by now it is hers
    expect(heard(anna, 'board_reopened')).toBe(0);
  });

  await test.step('a link is made on the board alone', async () => {
    const opens = lead.t('page-remedy-reopens', { remedy: '' }).trim();
    await lead.press(checks(lead).getByRole('button', { name: opens }).first());
    await expect.poll(() => heard(anna, 'board_reopened')).toBe(1);
    await expect(lead.dialog).toBeVisible();
  });
  untroubled(lead, anna);
});
