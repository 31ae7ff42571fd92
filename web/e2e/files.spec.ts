// Cards from a file onto the board, and the board into a file; a table of another kind.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { clean } from './axe';
import { say } from './edited';
import { Person, untroubled } from './person';
import { unpacked } from './plans';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

const LINES = [
  'testo;zona;gruppo',
  'Un posto coperto per le bici;Bisogni;Trasporti',
  'Il portale è difficile per i nonni;bisogni;',
  ';Bisogni;',
  'La spesa portata dal quartiere;Idee;',
];
const FILE = { name: 'prova.csv', mimeType: 'text/csv', buffer: Buffer.from(LINES.join('\n')) };

test('a file is looked at, then brought once, and the board taken away again', async ({ browser }) => {
  const opened = await server.open();
  const lead = await Person.comes(browser);
  await lead.lead(server.url, opened, 'Marta');
  for (const found of [3, 0]) {
    await lead.press(lead.button('more'));
    await lead.press(lead.page.getByRole('menuitem', { name: lead.t('bring') }));
    await lead.field('bring-file').setInputFiles(FILE);
    if (found) {
      await expect(lead.dialog.getByText(lead.t('bring-found', { cards: 3 }))).toBeVisible();
      await expect(lead.dialog.getByText('Il portale è difficile per i nonni')).toBeVisible();
      await expect(lead.dialog.getByText(lead.t('bring-left-out'))).toBeVisible();
      await expect(lead.card('Il portale è difficile'), 'a look changes nothing').toHaveCount(0);
      await clean(lead, 'a look at a file');
      await lead.press(lead.button('bring-do', { cards: 3 }));
      await expect(lead.dialog.getByText(lead.t('bring-done', { cards: 3 }))).toBeVisible();
      await clean(lead, 'what came of a file, and what did not', { narrow: false });
      await lead.press(lead.button('close').last());
    } else {
      await expect(lead.dialog.getByText(lead.t('bring-present', { present: 3 }))).toBeVisible();
      await expect(lead.button('bring-do', { cards: 0 })).toBeDisabled();
      await lead.press(lead.button('cancel'));
    }
    await expect(lead.page.locator('[data-card]')).toHaveCount(3);
  }
  await lead.press(lead.button('more'));
  await lead.press(lead.page.getByRole('menuitem', { name: lead.t('take') }));
  for (const format of ['csv', 'pdf', 'cocreate'] as const) {
    const coming = lead.page.waitForEvent('download');
    await lead.press(lead.button(`take-${format}`));
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`tavolo-di-prova.${format}`);
    const body = await readFile(await file.path());
    if (format === 'csv') expect(body.toString()).toContain('La spesa portata dal quartiere');
    else
      expect(body.subarray(0, 4)).toEqual(
        format === 'pdf' ? Buffer.from('%PDF') : Buffer.from([31, 139, 8, 0]),
      );
    await expect(
      lead.dialog.getByText(lead.t('page-fetched', { name: file.suggestedFilename() })),
    ).toBeVisible();
  }
  untroubled(lead);
});

const ACTION = 'Aprire lo sportello in biblioteca';

test('EXP-10: the plan as it would be now is taken from an open table, and with the keys alone', async ({
  browser,
}) => {
  const opened = await server.open();
  const lead = await Person.comes(browser);
  await lead.lead(server.url, opened, 'Marta');
  await say(
    lead,
    opened.board,
    { type: 'open_phase', phase: 'plan' },
    { type: 'add_cards', cards: [{ id: 'a1', zone: 'actions', text: ACTION, x: 2_000, y: 0 }] },
  );
  await expect(lead.card(ACTION)).toBeVisible();
  await lead.press(lead.button('more'));
  await lead.press(lead.page.getByRole('menuitem', { name: lead.t('take') }));
  for (const format of ['pdf', 'xlsx'] as const) {
    const coming = lead.page.waitForEvent('download');
    await lead.button(`take-plan-${format}`).focus();
    await lead.page.keyboard.press('Enter');
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^tavolo-di-prova-draft-\\d+\\.${format}$`));
    const body = await readFile(await file.path());
    if (format === 'pdf') expect(body.subarray(0, 4)).toEqual(Buffer.from('%PDF'));
    else {
      const words = unpacked(body, 'xl/sharedStrings.xml');
      expect(words).toContain(ACTION);
      expect(words, 'it says what it is').toContain('Non è una versione del piano');
    }
    await expect(
      lead.dialog.getByText(lead.t('page-fetched', { name: file.suggestedFilename() })),
    ).toBeVisible();
  }
  await lead.page.keyboard.press('Escape');
  await say(lead, opened.board, { type: 'finish_board', languages: ['it'] });
  await expect(lead.page.getByRole('link', { name: lead.t('finished-open') }).first()).toBeVisible();
  await lead.press(lead.button('more'));
  await lead.press(lead.page.getByRole('menuitem', { name: lead.t('take') }));
  await expect(lead.button('take-plan-pdf'), 'a finished table has a plan').toHaveCount(0);
  await lead.press(lead.dialog.getByRole('link', { name: lead.t('finished-open') }));
  await expect(lead.page.getByRole('heading', { name: lead.t('page-take') })).toBeVisible();
  await expect(lead.dialog).toHaveCount(0);
  untroubled(lead);
});

test('EXP-10: on a phone, with a finger, as a calendar, in another language', async ({ browser }) => {
  const opened = await server.open();
  const lead = await Person.comes(browser);
  await lead.lead(server.url, opened, 'Marta');
  const { participant } = await server.invites(await server.join(opened, { name: 'Seconda' }));
  const anna = await Person.comes(browser, { phone: true, lang: 'en' });
  await anna.joinByLink(participant.link, 'Anna', { name: 'Coop', sector: 'nonprofit' });
  await anna.press(anna.button('more'));
  await anna.press(anna.page.getByRole('menuitem', { name: anna.t('take') }));
  await clean(anna, 'a draft of the plan on a phone');
  const coming = anna.page.waitForEvent('download');
  await anna.press(anna.button('take-plan-ics'));
  const body = (await readFile(await (await coming).path())).toString();
  expect(body).toContain('X-WR-CALNAME:Draft: Tavolo di prova');
  untroubled(lead, anna);
});

test('on a phone, without a pointer on anything small: a table of another kind', async ({ browser }) => {
  const lead = await Person.comes(browser, { phone: true });
  await lead.page.goto(`${server.url}/#desk=${server.deskKey}`);
  await lead.press(lead.button('desk-new'));
  await expect(lead.dialog.getByRole('img')).toHaveAccessibleName(/Bisogni|bisogni/);
  await lead.press(lead.dialog.getByText(lead.t('new-template-others', { many: 20 })));
  await lead.press(lead.dialog.getByRole('radio', { name: /^Quadro logico/ }));
  await lead.press(lead.button('new-open'));
  await lead.sit('Marta');
  await expect(lead.page.getByRole('heading', { level: 1 })).toHaveAccessibleName(/Obiettivi$/);
  untroubled(lead);
});
