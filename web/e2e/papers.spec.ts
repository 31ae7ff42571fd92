// The papers of a plan: read, written in by two at once, by keyboard alone, on a phone, and taken away (PAP-1, PAP-2).
import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { Stage } from './stage';
import { test } from './test';

test.beforeAll(() => server.start());
test.setTimeout(240_000);

const TRAINING = 'Piano formativo';
const LEADS = 'Si formano i referenti.';
const ANNAS = ' Due giornate in autunno.';

test('two people write in a paper at once, and take it away', async ({ browser }) => {
  const stage = await Stage.on(server);
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser, { phone: true })];
  const guest = await Person.comes(browser);
  const section = (one: Person): Locator => one.page.getByRole('region', { name: TRAINING, exact: true });
  const field = (one: Person): Locator => one.field('papers-words', { section: TRAINING });
  const edit = (one: Person): Locator => one.button('papers-edit', { section: TRAINING });

  await test.step('the workshop is played, and its plan is there', async () => {
    await lead.lead(server.url, stage, 'Marta');
    const { participant } = await server.invites(await server.join(stage, { name: 'Altra' }));
    await stage.play('listen');
    await anna.joinByLink(participant.link, 'Anna', 'Comune di Brescia');
    await guest.joinByLink(participant.link, 'Gino', 'Ambito 1 Brescia');
    await stage.play('imagine', 'cluster', 'choose', 'plan', 'finish');
    await lead.press(lead.page.getByRole('link', { name: lead.t('finished-open') }).first());
    await expect(lead.page.getByRole('heading', { name: lead.t('page-take') })).toBeVisible();
    await lead.press(lead.page.getByRole('link', { name: lead.t('papers-link') }));
    for (const one of [anna, guest]) await one.page.goto(`${server.url}/b/${stage.board}/papers`);
  });

  await test.step('what the table gave nothing for is asked for, and only who answers for the plan may write', async () => {
    for (const one of [lead, anna, guest])
      await expect(section(one).getByText('Da scrivere: chi si forma')).toBeVisible();
    await expect(edit(lead)).toBeVisible();
    await expect(edit(anna)).toBeVisible();
    await expect(guest.page.getByText(guest.t('papers-others-write'))).toBeVisible();
    await expect(edit(guest)).toHaveCount(0);
  });

  await test.step('by keyboard alone the facilitator writes; the others see it as it is typed', async () => {
    await edit(lead).focus();
    await lead.page.keyboard.press('Enter');
    await expect(field(lead)).toBeFocused();
    await lead.page.keyboard.type(LEADS);
    for (const one of [anna, guest]) await expect(section(one).getByText(LEADS)).toBeVisible();
  });

  await test.step('both write in one passage, and the words of both are there', async () => {
    await anna.press(edit(anna));
    await expect(field(anna)).toHaveValue(LEADS);
    await field(lead).press('ControlOrMeta+Home');
    await Promise.all([
      field(anna).pressSequentially(ANNAS, { delay: 20 }),
      lead.page.keyboard.type('Ogni anno. ', { delay: 20 }),
    ]);
    const both = `Ogni anno. ${LEADS}${ANNAS}`;
    for (const one of [lead, anna]) await expect(field(one)).toHaveValue(both);
    await expect(section(guest).getByText(both)).toBeVisible();
    await lead.page.keyboard.press('Escape');
    await expect(edit(lead)).toBeFocused();
    await anna.press(anna.button('papers-done'));
    await expect(section(lead).getByText(lead.t('papers-written'))).toBeVisible();
  });

  await test.step('one takes back one’s own words, and nobody else’s', async () => {
    await lead.press(lead.button('papers-undo'));
    await expect(section(anna).getByText(`Ogni anno. ${LEADS}${ANNAS}`)).toHaveCount(0);
    await expect(section(anna).getByText(ANNAS.trim())).toBeVisible();
    await lead.press(lead.button('papers-redo'));
    await expect(section(anna).getByText(`Ogni anno. ${LEADS}${ANNAS}`)).toBeVisible();
  });

  await test.step('the files carry what was written', async () => {
    for (const format of ['MD', 'PDF', 'DOCX']) {
      const coming = guest.page.waitForEvent('download');
      await guest.press(guest.button('papers-take', { format }));
      const download = await coming;
      expect(download.suggestedFilename()).toBe(`plan-v1-it.${format.toLowerCase()}`);
      const body = await readFile(await download.path());
      if (format === 'MD') expect(body.toString('utf8')).toContain(`Ogni anno. ${LEADS}${ANNAS}`);
      else expect(body.toString('latin1').startsWith(format === 'PDF' ? '%PDF-1.' : 'PK')).toBe(true);
    }
  });

  await test.step('another paper, by the list or on a phone by the choice; a table that is wide stays within the page', async () => {
    await lead.press(lead.page.getByRole('button', { name: 'Piano economico', exact: true }));
    await expect(lead.page.getByRole('heading', { name: 'Piano economico' })).toBeVisible();
    await expect(lead.page.getByRole('cell', { name: /284\.000,00/ }).first()).toBeVisible();
    await anna.field('papers-which').selectOption({ label: 'Quadro logico' });
    await expect(anna.page.getByRole('heading', { name: 'Quadro logico' })).toBeVisible();
    expect(await anna.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  await test.step('the minutes say what the table did, phase by phase, and who might choose', async () => {
    await lead.press(lead.page.getByRole('button', { name: 'Verbale', exact: true }));
    const agenda = lead.page.getByRole('region', { name: 'Ordine del giorno', exact: true }).first();
    for (const phase of ['Ascolto', 'Idee', 'Raggruppare', 'Scegliere', 'Pianificare'])
      await expect(agenda.getByRole('cell', { name: phase, exact: true })).toBeVisible();
    await expect(lead.page.getByText(/Aventi diritto: \d+\. Votanti: \d+/)).toBeVisible();
    await expect(lead.button('papers-edit', { section: 'Dichiarazioni a verbale' })).toBeVisible();
  });

  await test.step('no fault that a machine sees', async () => {
    await clean(lead, 'papers', { narrow: false });
    await clean(anna, 'papers on a phone');
  });

  await test.step('what was written goes, and the paper asks again', async () => {
    await lead.page.goto(`${server.url}/b/${stage.board}/papers`);
    await lead.press(edit(lead));
    await lead.press(lead.button('papers-drop'));
    for (const one of [lead, guest])
      await expect(section(one).getByText('Da scrivere: chi si forma')).toBeVisible();
  });
  await stage.leave();
  untroubled(lead, anna, guest);
});
