// The main job: two desktop browsers and one phone go from "join" to "download the plan", with lost connections between.
import { expect } from '@playwright/test';
import { Person, untroubled } from './person';
import { plansOf } from './plans';
import { Server } from './server';
import { test } from './test';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

const COMUNE = { name: 'Comune di Prova', sector: 'public' } as const;
const COOP = { name: 'Cooperativa Girasole', sector: 'nonprofit' } as const;
const ANNAS = 'Nidi aperti fino alle 19 per chi fa i turni';
const PAOLOS = 'Autobus serali tra fabbrica e stazione';
const IDEA = 'Nido condiviso fra imprese e Comune';
const OTHER = 'Navetta serale della valle';
const ACTION = 'Aprire il nido di via Sperimentale';

test('from "join" to "download the plan", with a dropped connection in between', async ({ browser }) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser, { keeps: true })];
  const paolo = await Person.comes(browser, { phone: true, keeps: true });
  const all = [lead, anna, paolo];
  const seen = (words: string): Promise<unknown> =>
    Promise.all(all.map((one) => expect(one.card(words)).toHaveCount(1)));
  const goOn = async (phase: string): Promise<void> => {
    await lead.press(lead.button('next'));
    for (const one of [lead, anna]) {
      await expect(one.page.locator('[aria-current=step]')).toHaveText(phase);
      await one.page.keyboard.press('f'); // look at the whole board
    }
    await expect(paolo.page.getByRole('heading', { level: 1 })).toContainText(phase);
  };
  let board = '';
  let code = '';
  let link = '';

  await test.step('the facilitator opens a table, and invites', async () => {
    await lead.page.goto(`${server.url}/#desk=${server.deskKey}`);
    await lead.press(lead.button('desk-new'));
    await lead.field('new-title').fill('Conciliazione in valle');
    await lead.press(lead.button('new-open'));
    await lead.sit('Giulia');
    board = new URL(lead.page.url()).pathname.split('/').at(-1) ?? '';
    expect(new URL(lead.page.url()).hash, 'no secret stays in the address').toBe('');
    await lead.press(lead.button('invite'));
    link = await lead.field('invite-link').inputValue();
    code = (await lead.dialog.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent()) ?? '';
    await expect(lead.dialog.getByRole('img', { name: lead.t('invite-qr') })).toBeVisible();
    await lead.press(lead.button('close'));
  });

  await test.step('one comes with the code, one by the link on a phone', async () => {
    await anna.joinByCode(server.url, code.toLowerCase(), 'Anna', COMUNE);
    await paolo.joinByLink(link, 'Paolo', COOP);
    await expect(lead.button('here-open', { count: 3 })).toBeVisible();
  });

  await test.step('what one writes in private is on no other screen and in no frame', async () => {
    await anna.write(ANNAS);
    await paolo.write(PAOLOS);
    await lead.write('Orari degli sportelli anche la sera');
    for (const [who, others] of [
      [anna, PAOLOS],
      [paolo, ANNAS],
      [lead, ANNAS],
      [lead, PAOLOS],
    ] as const) {
      expect(await who.page.content()).not.toContain(others);
      expect(who.frames.join('\n')).not.toContain(others.slice(0, 12));
    }
    await lead.press(lead.button('reveal'));
    await Promise.all([ANNAS, PAOLOS, 'Orari degli sportelli'].map(seen));
    expect(paolo.frames.join('\n')).toContain(ANNAS);
  });

  await test.step('ideas, a group, links that answer needs', async () => {
    await goOn('Idee');
    await anna.write(IDEA, 'Idee');
    await paolo.write(OTHER, 'Idee');
    await goOn('Raggruppare');
    await Promise.all([IDEA, OTHER].map(seen));

    await anna.press(anna.card(ANNAS));
    await anna.page.keyboard.down('Shift');
    await anna.press(anna.card(PAOLOS));
    await anna.page.keyboard.up('Shift');
    await anna.page.keyboard.press('g');
    await anna.field('group-title').fill('Orari');
    await anna.page.keyboard.press('Enter');
    await expect(
      lead.button('group-take').or(lead.page.getByRole('button', { name: 'Orari' })),
    ).toBeVisible();
    await expect(paolo.page.getByRole('heading', { name: 'Orari' })).toBeVisible();

    await anna.press(anna.card(IDEA));
    await anna.page.keyboard.press('l');
    await anna.press(anna.card(ANNAS));
    await paolo.press(paolo.card(OTHER).getByRole('button'));
    await paolo.press(paolo.button('link-add'));
    await paolo.press(paolo.dialog.getByRole('button', { name: PAOLOS }));
    await expect(paolo.dialog.getByText(paolo.t('link-answers'), { exact: true })).toBeVisible();
    await paolo.press(paolo.button('close'));
    for (const idea of [IDEA, OTHER]) {
      await expect(lead.page.locator(`[data-card][aria-label*="${idea}"]`)).toHaveAttribute(
        'aria-label',
        /1 legame/,
      );
    }
  });

  await test.step('a phone without network writes on, and all is there once when it is back', async () => {
    await paolo.press(paolo.card(OTHER).getByRole('button'));
    await paolo.context.setOffline(true);
    await expect(paolo.offline).toBeVisible();
    await paolo.field('card-words').press('End');
    await paolo.field('card-words').pressSequentially(', due corse a sera');
    await paolo.press(paolo.button('close'));
    await paolo.write('Scritta senza rete', 'Idee');
    await anna.write('Scritta intanto da Anna', 'Idee');
    await expect(lead.card('Scritta intanto da Anna')).toHaveCount(1);
    await expect(lead.card('Scritta senza rete')).toHaveCount(0);
    await paolo.context.setOffline(false);
    await expect(paolo.offline).toBeHidden();
    await Promise.all(
      [`${OTHER}, due corse a sera`, 'Scritta senza rete', 'Scritta intanto da Anna'].map(seen),
    );
  });

  await test.step('the server is killed while two type, and starts again', async () => {
    await anna.press(anna.card(IDEA));
    await anna.page.keyboard.press('Enter');
    await expect(anna.field('card-words')).toBeFocused();
    await anna.field('card-words').press('End');
    await anna.page.keyboard.type(', aperto ');
    await server.kill();
    await anna.page.keyboard.type('anche il sabato');
    await anna.page.keyboard.press('Enter');
    await anna.write('Scritta da Anna senza server', 'Idee');
    await paolo.write('Scritta da Paolo senza server', 'Idee');
    for (const one of all) await expect(one.offline).toBeVisible();
    await server.start();
    for (const one of all) await expect(one.offline).toBeHidden({ timeout: 30_000 });
    const words = [`${IDEA}, aperto anche il sabato`, 'Anna senza server', 'Paolo senza server'];
    await Promise.all(words.map(seen));
  });

  await test.step('two type in one card at once, and both keep their words', async () => {
    await anna.press(anna.card('Scritta senza rete'));
    await anna.page.keyboard.press('Enter');
    await paolo.press(paolo.card('Scritta senza rete').getByRole('button'));
    const mine = { anna: ', e Anna ci aggiunge le sue parole', paolo: ', mentre Paolo scrive anche lui' };
    await Promise.all([
      anna.field('card-words').pressSequentially(mine.anna, { delay: 20 }),
      paolo.field('card-words').pressSequentially(mine.paolo, { delay: 20 }),
    ]);
    // both began at its end: whose words come first is theirs to find out, but nobody's are torn apart
    const both = new RegExp(`^Scritta senza rete(${mine.anna}${mine.paolo}|${mine.paolo}${mine.anna})$`);
    await expect(anna.field('card-words')).toHaveValue(both);
    await expect(paolo.field('card-words')).toHaveValue(await anna.field('card-words').inputValue());
    await anna.page.keyboard.press('Escape');
    await paolo.press(paolo.button('close'));
    await seen(mine.anna);
    await seen(mine.paolo);
  });

  await test.step('the choice is secret until it is closed, within budget and cap', async () => {
    await goOn('Scegliere');
    const more = anna.card(IDEA).getByRole('button', { name: anna.t('vote-more') });
    for (let n = 0; n < 3; n++) await anna.press(more);
    await expect(more, 'at most three on one card').toBeDisabled();
    const second = anna.card(OTHER).getByRole('button', { name: anna.t('vote-more') });
    for (let n = 0; n < 2; n++) await anna.press(second);
    await expect(second, 'five in all').toBeDisabled();
    await expect(lead.page.getByText('5 / 10')).toBeVisible();
    await paolo.press(paolo.card(IDEA).getByRole('button', { name: paolo.t('vote-more') }));
    await expect(lead.page.getByText('6 / 10')).toBeVisible();

    const annaIs = (await anna.seat(board)).you;
    const votes = new RegExp(`"kind":"vote"[^}]*${annaIs}`);
    expect(paolo.frames.join('\n')).not.toMatch(votes);
    expect(lead.frames.join('\n')).not.toMatch(votes);
    await expect(lead.card(IDEA).getByRole('img', { name: /punt/ })).toHaveCount(0);
    await lead.press(lead.button('vote-close'));
    for (const one of all) {
      await expect(one.card(IDEA).getByRole('img', { name: one.t('vote-dots', { count: 4 }) })).toBeVisible();
    }
  });

  await test.step('an action: who, when, with what result, at what cost', async () => {
    await goOn('Pianificare');
    await anna.write(ACTION, 'Azioni');
    await anna.page.keyboard.press('d');
    await anna.field('action-owner').selectOption({ label: COMUNE.name });
    await anna.press(anna.page.getByText(anna.t('action-partners', { count: 0 })));
    await anna.page.getByRole('checkbox', { name: COOP.name }).check();
    for (const [key, value] of [
      ['action-start', '2027-01-15'],
      ['action-end', '2027-06-30'],
      ['action-indicator', 'Bambini iscritti dopo le 16'],
      ['action-baseline', '0'],
      ['action-target', '24'],
      ['action-budget', '18000'],
    ] as const) {
      await anna.field(key).fill(value);
      await anna.field(key).press('Enter');
    }
    await anna.press(anna.button('link-add'));
    await anna.press(anna.page.getByRole('button', { name: `${IDEA}, aperto anche il sabato` }));
    await expect(anna.page.getByText(anna.t('link-realises'), { exact: true })).toBeVisible();
    await expect(paolo.card(ACTION)).toContainText(COMUNE.name);
    await paolo.press(paolo.card(ACTION).getByRole('button'));
    await expect(paolo.field('action-target')).toHaveValue('24');
    await expect(paolo.field('action-end')).toHaveValue('2027-06-30');
    await paolo.press(paolo.button('close'));
  });

  await test.step('finish: every screen shows how far the plan is, then the plan', async () => {
    await lead.press(lead.button('finish-short'));
    const shown = await Promise.all(all.map((one) => one.watch(one.t('job-making'))));
    await lead.press(lead.button('finish-do'));
    await Promise.all(shown.map((making) => making()));
    for (const one of all) {
      await one.press(one.page.getByRole('link', { name: one.t('finished-open') }).first());
      await expect(one.page.getByText(ACTION).first()).toBeVisible();
    }
    await expect(lead.page.getByRole('row', { name: ACTION })).toContainText(COMUNE.name);
    expect(lead.frames.some((frame) => frame.includes('"status":"running"'))).toBe(true);
  });

  await test.step('the plan is taken away in seven forms, in Italian and in English', async () => {
    await plansOf(lead, 'it').all(ACTION);
    await plansOf(paolo, 'en').one('md', ACTION);
  });

  await test.step('reopened, changed and finished again it is a second version', async () => {
    await lead.press(lead.page.getByRole('link', { name: lead.t('to-board') }));
    await lead.press(lead.button('reopen').first());
    await expect(lead.button('finish-short')).toBeVisible();
    await anna.press(anna.page.getByRole('link', { name: anna.t('to-board') }));
    await anna.page.keyboard.press('f');
    await anna.write('Seconda azione, aggiunta dopo', 'Azioni');
    await lead.press(lead.button('finish-short'));
    await lead.press(lead.button('finish-do'));
    await lead.press(lead.page.getByRole('link', { name: lead.t('finished-open') }).first());
    await expect(lead.page.getByText(/versione 2/i).first()).toBeVisible();
    await expect(lead.page.getByRole('row', { name: 'Seconda azione' })).toBeVisible();
    await lead.field('page-version').selectOption({ label: lead.t('page-version-old', { version: 1 }) });
    await expect(lead.page.getByRole('row', { name: 'Seconda azione' })).toHaveCount(0);
  });
  untroubled(...all);
});
