// The first minute, and what must never go wrong for somebody who has just come: nothing typed is lost, nothing is theirs to break.
import { expect } from '@playwright/test';
import { MAX_BATCH, MAX_TEXT } from '../src/wire/types';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { Server } from './server';
import { byHand } from './socket';
import { test } from './test';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

/** A table with its facilitator seated, by HTTP alone; its doors. */
async function table(phases = {}) {
  const opened = await server.open({ phases } as object);
  const lead = await server.join(opened, { name: 'Giulia' });
  return { ...opened, lead, invites: await server.invites(lead) };
}
const OPEN = { listen: { writing: 'open' } };

test('on a phone it is three taps from the link to the first card', async ({ browser }) => {
  const { invites } = await table();
  const [first, next] = [
    await Person.comes(browser, { phone: true }),
    await Person.comes(browser, { phone: true }),
  ];
  for (const person of [first, next]) {
    await person.page.goto(invites.participant.link);
    await person.field('seat-name').fill('Paolo');
    if (person === first) {
      await person.field('seat-own-name').fill('Cooperativa Girasole');
      await person.press(person.page.getByRole('radio', { name: person.t('sector-nonprofit') }));
    } else await person.field('seat-body').selectOption({ label: 'Cooperativa Girasole' });
    await person.press(person.button('seat-sit'));
    await person.press(person.button('write-card'));
    await expect(person.dialog.getByRole('textbox'), 'one can type at once').toBeFocused();
    await person.page.keyboard.type('Nidi aperti la sera');
    await person.press(person.button('write-add'));
    await expect(person.page.locator('[data-row]').filter({ hasText: 'Nidi aperti la sera' })).toHaveCount(1);
  }
  expect(first.taps, 'whose body nobody has named yet says in one more what it is').toBeLessThanOrEqual(4);
  expect(next.taps).toBeLessThanOrEqual(3);
  untroubled(first, next);
});

test('what is too long for a card stays in the field, whole, and says so', async ({ browser }) => {
  const { invites } = await table(OPEN);
  const paolo = await Person.comes(browser, { phone: true });
  await paolo.joinByLink(invites.participant.link, 'Paolo', { name: 'Comune', sector: 'public' });
  await paolo.press(paolo.button('write-card'));
  const field = paolo.dialog.getByRole('textbox');
  await expect(field).toBeFocused();
  await paolo.page.keyboard.insertText('x'.repeat(MAX_TEXT + 2));
  await expect(field).toHaveValue('x'.repeat(MAX_TEXT + 2));
  await paolo.press(paolo.button('write-add'));
  await expect(field).toHaveAccessibleDescription(paolo.t('text-long', { over: 2 }));
  await clean(paolo, 'a text that is too long', { narrow: false });
  await expect(field, 'nothing is cut, and nothing sent').toHaveValue('x'.repeat(MAX_TEXT + 2));
  await field.press('Backspace');
  await field.press('Backspace');
  await paolo.press(paolo.button('write-add'));
  await expect(field).toHaveValue('');
  await expect(paolo.page.locator('[data-row]')).toHaveCount(1);
  untroubled(paolo);
});

test('a long title can be read, on a wide screen and on a phone', async ({ browser }) => {
  const title = 'Tavolo di co-progettazione: conciliazione fra vita e lavoro in valle';
  const opened = await server.open({ title });
  const { participant } = await server.invites(await server.join(opened, { name: 'Giulia' }));
  const [lead, paolo] = [await Person.comes(browser), await Person.comes(browser, { phone: true })];
  await lead.lead(server.url, opened, 'Marta');
  const head = lead.page.getByRole('heading', { level: 1, name: title });
  await expect(head).toHaveAttribute('title', title);
  expect(
    await head.evaluate(
      (one) => one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth,
    ),
  ).toBe(true);
  await paolo.joinByLink(participant.link, 'Paolo', { name: 'Comune', sector: 'public' });
  await expect(paolo.page.getByRole('heading', { level: 1 })).toHaveAccessibleName(new RegExp(`^${title}: `));
  await expect(paolo.page.locator('p').filter({ hasText: title })).toBeInViewport();
  untroubled(lead, paolo);
});

test('an English table, for who reads English', async ({ browser }) => {
  const opened = await server.open({ title: 'Nurseries', language: 'en' });
  const { participant } = await server.invites(await server.join(opened, { name: 'Grace' }));
  const person = await Person.comes(browser, { lang: 'en' });
  await person.joinByCode(server.url, participant.code, 'Paul', { name: 'Sunflower', sector: 'nonprofit' });
  await person.write('Nurseries open in the evening');
  await expect(person.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(person.card('Nurseries open')).toHaveAttribute('aria-label', /^Need: /);
  await person.press(person.button('view-outline'));
  await person.press(person.card('Nurseries open').getByRole('button'));
  const page = await person.page.locator('body').innerText();
  expect(page).not.toMatch(/\b(Carta|Bisogno|Bisogni|Elenco|Lavagna|Chiudi)\b/);
  expect(page, 'no text is missing').not.toMatch(/\b[a-z]+(-[a-z]+)+-[a-z]+\b/);
  untroubled(person);
});

test('an Italian table, for who reads English only: the screen is theirs, the words are the table\u2019s', async ({
  browser,
}) => {
  const { invites } = await table(OPEN);
  const paul = await Person.comes(browser, { lang: 'en' });
  await paul.joinByLink(invites.participant.link, 'Paul', { name: 'Sunflower', sector: 'nonprofit' });
  await expect(paul.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(paul.button('view-outline')).toBeVisible();
  await expect(paul.button('zone-write', { zone: 'Bisogni' })).toBeVisible();
  untroubled(paul);
});

test('an observer sees all live and can change nothing, not even by hand', async ({ browser }) => {
  const { board, invites, ...opened } = await table(OPEN);
  const [observer, anna] = [await Person.comes(browser), await Person.comes(browser)];
  await observer.joinByLink(invites.observer.link, 'Osvaldo');
  await anna.joinByLink(invites.participant.link, 'Anna', { name: 'Comune', sector: 'public' });
  await anna.write('Si vede subito');
  await expect(observer.card('Si vede subito')).toBeVisible();

  for (const key of ['tool-card', 'tool-undo', 'tool-redo', 'tool-group', 'tool-link']) {
    await expect(observer.page.getByRole('button', { name: observer.t(key), disabled: false })).toHaveCount(
      0,
    );
  }
  await observer.page.keyboard.press('n');
  await observer.press(observer.card('Si vede subito'));
  await observer.page.keyboard.press('Enter');
  await observer.page.keyboard.press('Delete');
  await expect(observer.page.locator('main textarea')).toHaveCount(0);
  await observer.press(observer.button('view-outline'));
  await expect(observer.button('zone-write', { zone: 'Bisogni' })).toHaveCount(0);
  await observer.press(observer.card('Si vede subito').getByRole('button'));
  await expect(observer.dialog).toContainText('Si vede subito');
  await expect(observer.dialog.locator('textarea, input, select')).toHaveCount(0);

  const zone = { zone: 'needs', text: 'di nascosto', x: 0, y: 0 };
  const answers = await byHand(observer.page, { board }, [
    { t: 'do', id: 'hand-1', command: { type: 'add_cards', cards: [{ id: 'c-hand', ...zone }] } },
    { t: 'do', id: 'hand-2', command: { type: 'open_phase', phase: 'plan' } },
    { t: 'do', id: 'hand-3', command: { type: 'change_member', member: opened.lead.you, role: 'observer' } },
  ]);
  expect(answers.map((answer) => answer.t === 'refused' && answer.code)).toEqual(Array(3).fill('observer'));
  await expect(anna.card('di nascosto')).toHaveCount(0);
  untroubled(observer, anna);
});

test('who is removed is told so, and cannot go on', async ({ browser }) => {
  const { board, key, invites } = await table(OPEN);
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  await lead.lead(server.url, { board, key }, 'Guido');
  await anna.joinByLink(invites.participant.link, 'Anna', { name: 'Comune', sector: 'public' });
  await lead.press(lead.button('people'));
  await lead.press(lead.button('people-acts', { name: 'Anna' }));
  await lead.press(lead.page.getByRole('menuitem', { name: lead.t('people-remove') }));
  await lead.press(lead.page.getByRole('alertdialog').getByRole('button', { name: lead.t('people-remove') }));
  await expect(anna.page.getByRole('heading', { name: anna.t('ended-removed') })).toBeVisible();
  await clean(anna, 'taken off the table');
  const [answer] = await byHand(anna.page, { board }, [{ t: 'do', id: 'hand-1', command: { type: 'undo' } }]);
  expect(answer).toMatchObject({ t: 'refused', code: 'unknown_session' });
  untroubled(lead, anna);
});

test('a wrong code says so, and what to do', async ({ browser }) => {
  const person = await Person.comes(browser);
  await person.page.goto(server.url);
  await person.field('code-label').fill('ABCD');
  await person.press(person.button('code-go'));
  await expect(person.page.getByRole('alert')).toHaveText(person.t('code-wrong', { count: 4 }));
  await expect(person.field('code-label')).toBeFocused();
  await person.field('code-label').fill('zzzz zzzz');
  await person.press(person.button('code-go'));
  await expect(person.page.getByText(person.t('join-unknown'))).toBeVisible();
  await expect(person.field('code-label')).toHaveValue('ZZZZ-ZZZZ');
  untroubled(person);
});

test('a reload without network, and a laptop that was closed, keep what was not sent', async ({
  browser,
}) => {
  const { invites } = await table(OPEN);
  const [anna, lea] = [await Person.comes(browser), await Person.comes(browser)];
  await anna.joinByLink(invites.participant.link, 'Anna', { name: 'Comune', sector: 'public' });
  await lea.joinByLink(invites.participant.link, 'Lea', 'Comune');
  const address = anna.page.url();
  await anna.write('Scritta prima');

  await anna.context.setOffline(true);
  await expect(anna.offline).toBeVisible();
  await anna.write('Scritta prima di ricaricare');
  await anna.page.reload().catch(() => undefined); // there is no page without a network
  await anna.context.setOffline(false);
  await anna.page.goto(address);
  for (const one of [anna, lea]) await expect(one.card('Scritta prima di ricaricare')).toHaveCount(1);

  await anna.context.setOffline(true);
  await expect(anna.offline).toBeVisible();
  await anna.press(anna.card('Scritta prima di ricaricare'));
  await anna.page.keyboard.press('Enter');
  await expect(anna.field('card-words')).toBeFocused();
  await anna.page.keyboard.type(' e poi di chiudere');
  await expect.poll(() => anna.kept()).toContain(' e poi di chiudere');
  await anna.page.close();
  await anna.context.setOffline(false);
  const later = await anna.anotherTab();
  await later.page.goto(address);
  for (const one of [later, lea]) {
    await expect(one.card('Scritta prima di ricaricare e poi di chiudere')).toHaveCount(1);
    await expect(one.page.locator('[data-card]')).toHaveCount(2);
  }
  untroubled(anna, later, lea);
});

test('undo takes back my own last act only', async ({ browser }) => {
  const { invites } = await table(OPEN);
  const [anna, lea] = [await Person.comes(browser), await Person.comes(browser)];
  await anna.joinByLink(invites.participant.link, 'Anna', { name: 'Comune', sector: 'public' });
  await lea.joinByLink(invites.participant.link, 'Lea', 'Comune');
  await anna.write('La prima di Anna');
  await anna.page.keyboard.press('d');
  await anna.press(anna.button('reaction', { name: anna.t('reaction-agree'), count: 0 }));
  await anna.press(
    anna.page
      .getByRole('complementary', { name: anna.t('card-open') })
      .getByRole('button', { name: anna.t('close') }),
  );
  await lea.write('Quella di Lea');
  await expect(anna.card('Quella di Lea')).toBeVisible();
  await anna.press(anna.button('tool-undo'));
  await anna.press(anna.card('La prima di Anna'));
  await anna.page.keyboard.press('d');
  await expect(anna.button('reaction', { name: anna.t('reaction-agree'), count: 0 })).toBeVisible();
  await expect(lea.card('La prima di Anna')).toHaveCount(1);
  await expect(lea.card('Quella di Lea')).toHaveCount(1);
  untroubled(anna, lea);
});

test('fifty pasted lines are fifty cards, and one step to undo', async ({ browser }) => {
  const { invites } = await table(OPEN);
  const anna = await Person.comes(browser);
  await anna.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  await anna.joinByLink(invites.participant.link, 'Anna', { name: 'Comune', sector: 'public' });
  const lines = Array.from({ length: 50 }, (_, n) => `- riga incollata numero ${n + 1}.`);
  await anna.page.evaluate((text) => navigator.clipboard.writeText(text), lines.join('\n'));
  await anna.page.keyboard.press('Control+v');
  await expect(anna.card('riga incollata numero 1.')).toBeVisible();
  await anna.press(anna.button('view-outline'));
  await expect(anna.page.locator('[data-row]')).toHaveCount(50);
  await expect(anna.card('riga incollata numero 50.')).toHaveCount(1);
  await anna.press(anna.button('tool-undo'));
  await expect(anna.page.locator('[data-row]')).toHaveCount(0);
  untroubled(anna);
});

test('a board of two thousand cards opens, and its page stays small', async ({ browser }) => {
  const { board, lead, invites } = await table(OPEN);
  const anna = await Person.comes(browser);
  await anna.page.goto(server.url);
  const adding = [0, 1, 2, 3].map((n) => ({
    t: 'do' as const,
    id: `many-${n}`,
    command: {
      type: 'add_cards' as const,
      cards: Array.from({ length: MAX_BATCH }, (_, i) => many(n * MAX_BATCH + i)),
    },
  }));
  await byHand(anna.page, { board, token: lead.token }, adding);

  await anna.joinByLink(invites.participant.link, 'Anna', { name: 'Comune', sector: 'public' });
  await expect(anna.card('Bisogno 0.')).toBeVisible();
  await expect(anna.page.getByText('2000', { exact: true }).first()).toBeVisible();
  const size = (): Promise<number> => anna.page.evaluate(() => document.querySelectorAll('*').length);
  expect(await size()).toBeLessThan(1_500);
  await anna.page.keyboard.press('f');
  await expect(anna.page.getByText(/^\d\d%$/)).toBeVisible();
  expect(await size(), 'also when the whole board is in view').toBeLessThan(6_000);
  await anna.page.keyboard.press('/');
  await expect(anna.page.getByRole('combobox', { name: anna.t('search-label') })).toBeFocused();
  await anna.page.keyboard.type('Bisogno 1999.');
  await expect(anna.page.getByRole('option')).toHaveCount(1);
  await anna.page.keyboard.press('Enter');
  await expect(anna.card('Bisogno 1999.')).toBeFocused();
  untroubled(anna);
});

/** Forty in a row, far beyond what one screen shows. */
function many(n: number) {
  return {
    id: `c${n}`,
    zone: 'needs',
    text: `Bisogno ${n}.`,
    x: 16 + (n % 40) * 196,
    y: 56 + Math.floor(n / 40) * 160,
  };
}
