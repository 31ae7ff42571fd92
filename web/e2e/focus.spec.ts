// The focus: it goes in the order in which one reads, nothing covers it, and it stays whatever others do.
import { expect, type Browser, type Page } from '@playwright/test';
import { Person, untroubled } from './person';
import { Seated, type View } from './seated';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

async function table(browser: Browser, view: View = 'outline') {
  const opened = await server.open();
  const [giulia, anna] = [await Person.comes(browser), await Person.comes(browser)];
  await anna.page.addInitScript((view) => localStorage.setItem('cocreate.view', view), view);
  await giulia.lead(server.url, opened, 'Giulia');
  const lead = new Seated(giulia, opened.board, 'outline');
  await lead.say({ type: 'open_phase', phase: 'cluster' });
  const { participant } = await server.invites(await server.join(opened, { name: 'Seconda' }));
  await anna.joinByLink(participant.link, 'Anna', { name: 'Comune di Prova', sector: 'public' });
  return { giulia, anna, lead, part: new Seated(anna, opened.board, view) };
}

const idOf = (words: string): string => words.replace('Carta ', 'c');

test('the focus stays with its card when others edit, move and group it, and goes to the next when it is deleted', async ({
  browser,
}) => {
  const { anna, lead, part } = await table(browser);
  const words = [await lead.card(), await lead.card(), await lead.card(), await lead.card()];
  const [first = '', second = '', third = '', last = ''] = words;
  const focused = anna.page.locator('[data-open]:focus');
  await part.reach(second);
  const id = idOf(second);

  await lead.say({ type: 'edit_text', card: id, rev: 0, edits: [{ at: 0, remove: 0, insert: 'La ' }] });
  await expect(focused).toContainText(`La ${second}`);
  await lead.say({ type: 'move_cards', moves: [{ id, x: 1_000, y: 80, zone: 'ideas' }] });
  await expect(anna.page.getByRole('region', { name: 'Idee' }).locator('[data-open]')).toHaveCount(1);
  await expect(focused).toContainText(second);
  await lead.say({ type: 'move_cards', moves: [{ id, x: 40, y: 900, zone: 'needs' }] });
  await expect(anna.page.locator('[data-row]').last()).toContainText(second);
  await expect(focused).toContainText(second);
  await lead.say({ type: 'add_group', id: 'g-focus', title: 'Insieme', cards: [id] });
  await expect(anna.page.locator('[data-row]').first()).toContainText(second);
  await expect(focused).toContainText(second);

  await lead.say({ type: 'delete_cards', cards: [id] });
  await expect(focused).toContainText(first);
  await lead.say({ type: 'delete_cards', cards: [idOf(first), idOf(third)] });
  await expect(focused).toContainText(last);
  untroubled(anna);
});

test('ACC-3 so it does on the board, where a canvas draws the other cards too; of a card that goes it goes to the nearest', async ({
  browser,
}) => {
  const { anna, lead, part } = await table(browser, 'board');
  const [beside, words] = [await lead.card('ideas'), await lead.card()];
  const id = idOf(words);
  const focused = anna.page.locator('[data-card]:focus');
  const stays = async (told: RegExp): Promise<void> => {
    await expect(anna.page.locator(`[data-card=${id}]`)).toHaveAttribute('aria-label', told);
    await expect(focused).toHaveAttribute('data-card', id);
  };
  await part.reach(words);
  await lead.say({ type: 'edit_text', card: id, rev: 0, edits: [{ at: 0, remove: 0, insert: 'La ' }] });
  await stays(new RegExp(`La ${words}`));
  await lead.say({ type: 'move_cards', moves: [{ id, x: 1_000, y: 300, zone: 'ideas' }] });
  await stays(/^Idea/);
  await lead.say({ type: 'add_group', id: 'g-board', title: 'Insieme', cards: [id] });
  await stays(/Gruppo: Insieme/);

  await part.keys.press('f'); // all in view
  const many = Array.from({ length: 200 }, (_, n) => ({
    id: `many-${n}`,
    zone: 'needs',
    text: `Anche ${n}`,
    x: 20 + (n % 20) * 20,
    y: 60 + Math.floor(n / 20) * 100,
  }));
  await lead.say({ type: 'add_cards', cards: many });
  await expect(anna.page.locator('[data-card]'), 'a canvas draws the others').toHaveCount(1);
  await expect(focused).toHaveAttribute('data-card', id);
  await lead.say({ type: 'move_cards', moves: [{ id, x: 1_000, y: 400, zone: 'ideas' }] });
  await lead.say({ type: 'delete_cards', cards: [id] });
  await expect(focused).toHaveAttribute('data-card', idOf(beside));
  await expect(anna.page.locator('[data-card]')).toHaveCount(1);
  untroubled(anna);
});

test('ACC-3 in an open card the focus stays in the dialog, whatever it stood on goes', async ({
  browser,
}) => {
  const { anna, lead, part } = await table(browser);
  const words = await part.commented();
  await part.open(words);
  await part.keys.to(part.inSheet('button', 'comment-delete'));
  await part.keys.press('Enter');
  await expect(part.inSheet('button', 'comment-delete')).toHaveCount(0);
  await expect(anna.dialog.locator(':focus')).toHaveCount(1);
  await lead.say({ type: 'delete_cards', cards: [idOf(words)] });
  await expect(anna.dialog).toHaveCount(0);
  untroubled(anna);
});

test('Tab goes down the page, stops once in each zone, and nothing lies over what has the focus', async ({
  browser,
}) => {
  const { anna, lead, part } = await table(browser);
  for (let n = 0; n < 12; n++) await lead.card(n % 3 ? 'needs' : 'ideas');
  await part.keys.to(anna.page.locator('#outline-search'));
  const places: number[] = [];
  const rows: string[] = [];
  for (let n = 0; n < 40 && (await inMain(anna.page)); n++) {
    places.push(await topOf(anna.page));
    const row = await anna.page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row,
    );
    if (row) rows.push(row);
    await part.keys.press('Tab');
  }
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(rows, 'one row in each of the two zones that have cards').toHaveLength(2);

  await part.keys.to(anna.page.locator('[data-open][tabindex="0"]').first());
  await part.keys.press('x'); // what stands at the foot of the list now is in the way of none
  await expect(anna.page.getByRole('group', { name: anna.t('card-acts', { count: 1 }) })).toBeVisible();
  for (const key of [...Array<string>(11).fill('ArrowDown'), ...Array<string>(11).fill('ArrowUp')]) {
    await part.keys.press(key);
    expect(await covered(anna.page)).toBe('');
  }
  untroubled(anna);
});

test('single keys can be turned off, and then do nothing; with Control, Space and arrows one goes on', async ({
  browser,
}) => {
  const { anna, lead, part } = await table(browser);
  const words = await lead.card();
  await anna.page.evaluate(() => localStorage.setItem('cocreate.shortcuts', 'off'));
  await anna.page.reload();
  await anna.atTable();
  await part.reach(words);
  await part.keys.press('n', 'c', 'd', '/', '?', 'z');
  await expect(anna.dialog).toHaveCount(0);
  await expect(anna.page.locator('[data-open]:focus')).toContainText(words);
  await part.keys.press('Enter');
  await expect(anna.dialog).toBeVisible();
  untroubled(anna);
});

const inMain = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) ?? false);

/** Where what has the focus begins, down the whole list. */
const topOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const top = document.activeElement?.getBoundingClientRect().top ?? 0;
    return Math.round(top + (document.querySelector('main')?.scrollTop ?? 0));
  });

/** What lies over the middle of what has the focus, or over one of its ends; '' where nothing does. */
const covered = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (!one) return 'nothing has the focus';
    const { left, top, width, height } = one.getBoundingClientRect();
    const over = [0.1, 0.5, 0.9]
      .map((part) => document.elementFromPoint(left + width / 2, top + height * part))
      .find((found) => !found || !(one.contains(found) || found.contains(one)));
    return over === undefined ? '' : (over?.outerHTML.slice(0, 100) ?? 'it is out of sight');
  });
