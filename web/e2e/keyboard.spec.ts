// The same way with the keyboard alone, for who takes part and for who leads: from typing the code to the plan's file.
import { expect } from '@playwright/test';
import { Keys } from './keys';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

const [NEED, SECOND, IDEA, ACTION] = [
  'Nidi aperti la sera',
  'Autobus per i turni',
  'Nido condiviso',
  'Aprire il nido',
];

test('from the code to the plan without pointing at anything', async ({ browser }) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  const [leads, annas] = [new Keys(lead), new Keys(anna)];
  for (const keys of [leads, annas]) await keys.watch();
  const label = (words: string) => expect(anna.card(words));
  const now = (phase: string) => expect(anna.page.locator('[aria-current=step]')).toHaveText(phase);
  const goOn = async (phase: string): Promise<void> => {
    await leads.enter(lead.button('next'));
    await now(phase);
  };
  let code = '';

  await test.step('the facilitator opens a table and reads the code out', async () => {
    await lead.page.goto(`${server.url}/#desk=${server.deskKey}`);
    await leads.enter(lead.button('desk-new'));
    await leads.enter(lead.button('new-open'));
    await leads.fill(lead.field('seat-name'), 'Giulia');
    await leads.press('Enter');
    await lead.atTable();
    await leads.enter(lead.button('invite'));
    code = (await lead.dialog.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? '';
    await leads.press('Escape');
    await expect(lead.button('invite'), 'the focus goes back to where it was').toBeFocused();
  });

  await test.step('a participant types the code, a name and a body', async () => {
    await anna.page.goto(server.url);
    await annas.fill(anna.field('code-label'), code);
    await annas.press('Enter');
    await annas.fill(anna.field('seat-name'), 'Anna');
    await annas.fill(anna.field('seat-own-name'), 'Comune di Prova');
    await annas.press('Tab', 'Space', 'Enter'); // the first sector, a public body
    await anna.atTable();
  });

  await test.step('write, edit, move', async () => {
    for (const words of [NEED, `${SECOND} di note`]) {
      await annas.press('n');
      await expect(anna.field('card-words')).toBeFocused();
      await annas.type(words);
      await annas.press('Enter');
      await expect(anna.card(words)).toBeFocused();
    }
    await annas.press('Enter');
    await expect(anna.field('card-words')).toBeFocused();
    await annas.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
    await annas.type('notte');
    await annas.press('Escape');
    const before = await anna.card(SECOND).boundingBox();
    await annas.press('Space', 'Shift+ArrowDown', 'ArrowDown', 'Space');
    await label(SECOND).toHaveAttribute('aria-label', /Autobus per i turni di notte/);
    await expect
      .poll(async () => (await anna.card(SECOND).boundingBox())?.y)
      .toBeGreaterThan((before?.y ?? 0) + 100);
    await annas.press('z');
    await expect.poll(async () => (await anna.card(SECOND).boundingBox())?.y).toBe(before?.y);
  });

  await test.step('an idea; then a group and a link', async () => {
    await goOn('Idee');
    await annas.press('n');
    await expect(anna.field('card-words')).toBeFocused();
    await annas.type(IDEA);
    await annas.press('Enter');
    await label(IDEA).toHaveAttribute('aria-label', /^Idea:/);
    await goOn('Raggruppare');
    await annas.find(NEED);
    await annas.press('Shift+ArrowRight', 'g');
    await expect(anna.field('group-title')).toBeFocused();
    await annas.type('Orari');
    await annas.press('Enter');
    await label(NEED).toHaveAttribute('aria-label', /Gruppo: Orari/);
    await label(SECOND).toHaveAttribute('aria-label', /Gruppo: Orari/);
    await annas.find(IDEA);
    await annas.press('l', 'ArrowLeft', 'Enter');
    await label(IDEA).toHaveAttribute('aria-label', /1 legame/);
  });

  await test.step('comment and react', async () => {
    await annas.find(NEED);
    await annas.press('c');
    await expect(anna.field('comment-write')).toBeFocused();
    await annas.type('Anche il sabato');
    await annas.press('Enter');
    await label(NEED).toHaveAttribute('aria-label', /1 commento/);
    const agree = anna.page
      .getByRole('group', { name: anna.t('reactions') })
      .getByRole('button')
      .first();
    await annas.to(agree);
    await annas.press('Space');
    await expect(agree).toHaveAttribute('aria-pressed', 'true');
    await annas.enter(
      anna.page
        .getByRole('complementary', { name: anna.t('card-open') })
        .getByRole('button', { name: anna.t('close') }),
    );
  });

  await test.step('choose', async () => {
    await goOn('Scegliere');
    await annas.find(IDEA);
    await annas.press('+', '+', '+', '-');
    await expect(anna.card(IDEA).getByRole('img', { name: anna.t('vote-mine', { count: 2 }) })).toBeVisible();
    await expect(lead.page.getByText('2 / 5')).toBeVisible();
  });

  await test.step('an action with all that belongs to it', async () => {
    await leads.enter(lead.button('next')); // somebody has dots left: it asks first
    await leads.enter(lead.button('phase-open'));
    await now('Pianificare');
    await annas.press('n');
    await expect(anna.field('card-words')).toBeFocused();
    await annas.type(ACTION);
    await annas.press('Enter');
    await expect(anna.card(ACTION)).toBeFocused();
    await annas.press('d');
    await annas.to(anna.field('action-owner'));
    await annas.type('Comune');
    for (const [key, day] of [
      ['action-start', '2027-01-15'],
      ['action-end', '2027-06-30'],
    ] as const) {
      await annas.fill(anna.field(key), await annas.day(day));
      await expect(anna.field(key)).toHaveValue(day);
    }
    await annas.fill(anna.field('action-indicator'), 'Bambini iscritti');
    await annas.fill(anna.field('action-target'), '24');
    await annas.fill(anna.field('action-budget'), '18000');
    await annas.press('Tab');
    await leads.find(ACTION);
    await leads.press('d');
    for (const [key, value] of [
      ['action-start', '2027-01-15'],
      ['action-end', '2027-06-30'],
      ['action-indicator', 'Bambini iscritti'],
      ['action-target', '24'],
    ] as const) {
      await expect(lead.field(key)).toHaveValue(value);
    }
    await expect(lead.field('action-budget')).toHaveValue(/18.?000/);
    await expect(lead.field('action-owner').locator('option:checked')).toHaveText('Comune di Prova');
  });

  await test.step('finish, and take the plan away', async () => {
    await leads.enter(lead.button('finish-short'));
    await leads.enter(lead.button('finish-do'));
    await annas.enter(anna.page.getByRole('link', { name: anna.t('finished-open') }).first());
    await expect(anna.page.getByRole('row', { name: ACTION })).toBeVisible();
    await annas.to(anna.button('page-format-pdf'));
    const coming = anna.page.waitForEvent('download');
    await annas.press('Enter');
    expect((await coming).suggestedFilename()).toMatch(/\.pdf$/);
    await leads.enter(lead.page.getByRole('link', { name: lead.t('finished-open') }).first());
    await expect(lead.page.getByRole('row', { name: ACTION })).toBeVisible();
  });
  for (const keys of [leads, annas]) await keys.neverPointed();
  untroubled(lead, anna);
});
