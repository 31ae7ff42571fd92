// What becomes of a plan: who leads an action follows a link on a phone and says how it goes; who looks after the plan sees it.
import { expect } from '@playwright/test';
import {
  CLOSE_ELSEWHERE,
  CLOSE_REMOVED,
  CLOSE_UNKNOWN_BOARD,
  CLOSE_UNKNOWN_SESSION,
  CLOSE_WRONG_ADDRESS,
} from '../src/wire/types';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { Seated } from './seated';
import { Server } from './server';
import { test } from './test';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

const ACTION = 'Aprire il nido di via Sperimentale';
const INDICATOR = 'Posti al nido';
const YEAR = { start: '2020-01-01', end: '2020-12-31' };

/** A table that is finished, with an action of the municipality, and who leads it on the page of its plan. */
async function finished(lead: Person): Promise<string> {
  const opened = await server.open({ title: 'Conciliazione in valle' });
  await lead.lead(server.url, opened, 'Giulia');
  const at = new Seated(lead, opened.board, 'board');
  await at.say(
    { type: 'add_organisation', id: 'comune', name: 'Comune di Prova', sector: 'public' },
    { type: 'add_organisation', id: 'coop', name: 'Cooperativa Girasole', sector: 'nonprofit' },
    { type: 'open_phase', phase: 'plan' },
    { type: 'add_cards', cards: [{ id: 'need', zone: 'needs', text: 'Nidi fino alle 19', x: 40, y: 80 }] },
    { type: 'add_cards', cards: [{ id: 'idea', zone: 'ideas', text: 'Nido condiviso', x: 1000, y: 80 }] },
    { type: 'add_cards', cards: [{ id: 'a', zone: 'actions', text: ACTION, x: 2000, y: 80 }] },
    { type: 'add_cards', cards: [{ id: 'b', zone: 'actions', text: 'Navetta serale', x: 2000, y: 300 }] },
    { type: 'add_link', id: 'l1', kind: 'answers', source: 'idea', target: 'need' },
    { type: 'add_link', id: 'l2', kind: 'realises', source: 'a', target: 'idea' },
    {
      type: 'set_action',
      card: 'a',
      owner: 'comune',
      ...YEAR,
      indicator: { name: INDICATOR, baseline: 0, target: 100, unit: 'posti', frequency: 'half_yearly' },
      budget_eur: 60_000,
    },
    { type: 'set_action', card: 'b', owner: 'coop' },
    { type: 'finish_board' },
  );
  await lead.page.goto(`${server.url}/b/${opened.board}/plan`);
  await expect(lead.page.getByRole('heading', { name: 'Conciliazione in valle', level: 2 })).toBeVisible();
  return opened.board;
}

test('MON-4 MON-3 by the link of their organisation people say how it goes, and the overview shows it', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser, { phone: true })];
  const board = await finished(lead);
  let link = '';

  await test.step('the facilitator copies the link of the municipality on the page of the plan', async () => {
    const name = 'Comune di Prova';
    await lead.press(lead.button('monitoring-owners-copy', { name }));
    link = await lead.field('monitoring-owners-link', { name }).inputValue();
    expect(link).toContain('/j#');
    await lead.press(lead.page.getByRole('link', { name: lead.t('monitoring') }));
    await expect(lead.page.getByRole('heading', { name: lead.t('monitoring'), level: 1 })).toBeVisible();
    await expect(lead.page.getByText(lead.t('monitoring-count', { count: 2 }))).toBeVisible();
  });

  await test.step('on a phone a name is enough, and one lands on the action', async () => {
    await anna.page.goto(link);
    await expect(anna.page.getByText(anna.t('seat-for', { name: 'Comune di Prova' }))).toBeVisible();
    await expect(anna.field('seat-body')).toHaveCount(0);
    await clean(anna, 'at the door of an organisation');
    await anna.sit('Anna');
    await expect(anna.page.getByRole('heading', { name: ACTION, level: 1 })).toBeVisible();
    expect(new URL(anna.page.url()).pathname).toBe(`/b/${board}/action/a`);
  });

  await test.step('how far it is, and what stands in the way', async () => {
    await anna.page.getByRole('radio', { name: anna.t('monitoring-status-under-way') }).check();
    await anna.field('monitoring-percent').fill('35');
    await expect(anna.field('monitoring-percent-number')).toHaveValue('35');
    await anna.field('monitoring-percent-number').fill('120');
    await anna.press(anna.button('monitoring-report'));
    await expect(anna.page.getByText(anna.t('monitoring-percent-bad'))).toBeVisible();
    await anna.field('monitoring-percent-number').fill('40');
    await anna.field('monitoring-obstacles').fill('La gara è andata deserta');
    await anna.press(anna.button('monitoring-report'));
    await expect(anna.page.getByText(anna.t('monitoring-reported'))).toBeVisible();
    await expect(lead.page.getByText('La gara è andata deserta')).toBeVisible();
  });

  await test.step('MON-8 what was spent so far, beside what was planned', async () => {
    await anna.field('monitoring-spent').fill('tanto');
    await anna.press(anna.button('monitoring-report'));
    await expect(anna.page.getByText(anna.t('monitoring-spent-bad'))).toBeVisible();
    await anna.field('monitoring-spent').fill('61.200,50');
    await anna.press(anna.button('monitoring-report'));
    await expect(anna.page.getByText(anna.t('monitoring-reported'))).toBeVisible();
    for (const { page } of [anna, lead]) {
      await expect(page.getByText(/^61\.200,50\s€$/).first()).toBeVisible();
      await expect(page.getByText(/^[-−]1\.200,50\s€$/).first()).toBeVisible();
    }
    await expect(anna.page.getByText(anna.t('frequency-half-yearly'))).toBeVisible(); // MON-9
  });

  await test.step('a reading, with its source and the reason of the variance', async () => {
    await anna.field('monitoring-date').fill('2020-12-31');
    await anna.field('monitoring-value-in', { unit: 'posti' }).fill('82,5');
    await anna.field('monitoring-read-where').fill('Anagrafe');
    await anna.field('monitoring-reason').fill('Neve');
    await anna.press(anna.button('monitoring-reading-add'));
    await expect(anna.page.getByText(anna.t('monitoring-reading-added'))).toBeVisible();
    const near = lead.t('monitoring-light-told', {
      light: lead.t('monitoring-light-amber'),
      why: lead.t('monitoring-why-nearly'),
    });
    await expect(lead.page.getByText(near)).toBeVisible();
    await expect(anna.page.getByText(near)).toBeVisible();
    await expect(anna.page.getByRole('img', { name: INDICATOR })).toBeVisible();
  });

  await test.step('a file goes with it, and the history tells all', async () => {
    const picker = anna.field('monitoring-file-add');
    await picker.focus();
    await picker.setInputFiles({
      name: 'Verbale.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Seduta del consiglio'),
    });
    await expect(anna.page.getByRole('link', { name: 'Verbale.txt' })).toBeVisible();
    await expect(picker).toBeFocused(); // ACC-3
    const coming = anna.page.waitForEvent('download');
    await anna.press(anna.page.getByRole('link', { name: 'Verbale.txt' }));
    expect((await coming).suggestedFilename()).toBe('Verbale.txt');
    await anna.press(anna.page.getByText(anna.t('monitoring-history')));
    const told = anna.page.getByText(
      anna.t('monitoring-act-file-attached', { who: 'Anna', name: 'Verbale.txt' }),
    );
    await expect(told).toBeVisible();
    await clean(anna, 'the page of an action on a phone');
    await anna.button('monitoring-file-delete', { name: 'Verbale.txt' }).focus();
    await anna.page.keyboard.press('Enter');
    await expect(anna.page.getByRole('heading', { name: anna.t('monitoring-files') })).toBeFocused();
    await expect(anna.page.getByRole('link', { name: 'Verbale.txt' })).toHaveCount(0);
  });

  await test.step('the overview is filtered, and clean', async () => {
    await lead.field('monitoring-filter-body').selectOption({ label: 'Cooperativa Girasole' });
    await expect(lead.page.getByRole('link', { name: ACTION })).toHaveCount(0);
    await lead.field('monitoring-filter-body').selectOption({ label: lead.t('monitoring-filter-all') });
    await lead.field('monitoring-filter-light').selectOption({ label: lead.t('monitoring-light-amber') });
    await expect(lead.page.getByRole('link', { name: ACTION })).toBeVisible();
    await expect(lead.page.getByRole('link', { name: 'Navetta serale' })).toHaveCount(0);
    await clean(lead, 'how the plan goes');
  });
  untroubled(lead, anna);
});

test('a table that is over on these pages says why, and keeps the seat where one can come back', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  const board = await finished(lead);
  const place = `${server.url}/b/${board}/monitoring`;
  const [seat, key] = [await lead.seat(board), `cocreate.seat.${board}`];
  let code = 0;
  await lead.page.routeWebSocket(/\/ws\?/, (socket) => socket.close({ code, reason: server.url }));
  for (const [closed, title, kept] of [
    [CLOSE_ELSEWHERE, 'ended-elsewhere', true],
    [CLOSE_WRONG_ADDRESS, 'ended-address', true],
    [CLOSE_REMOVED, 'ended-removed', false],
    [CLOSE_UNKNOWN_BOARD, 'ended-gone', false],
    [CLOSE_UNKNOWN_SESSION, 'ended-session', false],
  ] as const) {
    code = closed;
    await lead.page.evaluate(([key, seat]) => localStorage.setItem(key, seat), [
      key,
      JSON.stringify(seat),
    ] as const);
    await lead.page.goto(place);
    await expect(lead.page.getByRole('heading', { name: lead.t(title) })).toBeVisible();
    await expect.poll(() => lead.page.evaluate((key) => localStorage.getItem(key) !== null, key)).toBe(kept);
  }
  untroubled(lead);
});

test('MON-2 what is said without a network goes out when it is back, and another organisation can only read', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser, { phone: true })];
  const board = await finished(lead);
  await lead.page.goto(`${server.url}/b/${board}/action/a`);
  await expect(lead.page.getByRole('heading', { name: ACTION, level: 1 })).toBeVisible();
  const invites = await lead.page.evaluate(
    async (board) => (await fetch(`/api/boards/${board}/owners/coop`, { method: 'POST' })).json(),
    board,
  );
  await anna.page.goto((invites as { link: string }).link);
  await anna.sit('Bruno');
  await expect(anna.page.getByRole('heading', { name: 'Navetta serale', level: 1 })).toBeVisible();

  await anna.context.setOffline(true);
  await expect(anna.page.getByText(anna.t('monitoring-offline'))).toBeVisible();
  await anna.field('monitoring-percent-number').fill('15');
  await anna.press(anna.button('monitoring-report'));
  await anna.context.setOffline(false);
  await lead.page.goto(`${server.url}/b/${board}/action/b`);
  await expect(lead.field('monitoring-percent-number')).toHaveValue('15');

  await anna.page.goto(`${server.url}/b/${board}/action/a`);
  await expect(anna.page.getByText(anna.t('monitoring-read-only'))).toBeVisible();
  await expect(anna.button('monitoring-report')).toHaveCount(0);
  untroubled(lead, anna);
});

test('MON-7 a table is opened on what slips, by the keyboard alone, with the evidence on its board', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  const board = await finished(lead);
  await lead.page.goto(`${server.url}/b/${board}/action/a`);
  const at = new Seated(lead, board, 'board');
  await at.say({ type: 'add_reading', id: 'x', of: 'a', date: '2020-12-31', value: 12 });
  const open = lead.page.locator('summary').filter({ hasText: lead.t('monitoring-table') });
  await open.focus();
  await lead.page.keyboard.press('Enter');
  await lead.button('monitoring-table').focus();
  await lead.page.keyboard.press('Enter');
  await lead.sit('Giulia');
  expect(new URL(lead.page.url()).pathname).not.toContain(board);
  await expect(lead.card(ACTION)).toHaveCount(1);
  await expect(lead.card('Nidi fino alle 19')).toHaveCount(1);
  untroubled(lead);
});

test('MON-10 who observes is given to measure on a finished table, and writes readings and nothing else', async ({
  browser,
}) => {
  const [lead, vera] = [await Person.comes(browser), await Person.comes(browser)];
  const board = await finished(lead);
  const invites = await lead.page.evaluate(
    async (board) => (await fetch(`/api/boards/${board}/invites`)).json(),
    board,
  );
  await vera.joinByLink((invites as { observer: { link: string } }).observer.link, 'Vera');
  await vera.page.goto(`${server.url}/b/${board}/action/a`);
  await expect(vera.page.getByText(vera.t('monitoring-read-only'))).toBeVisible();
  await expect(vera.button('monitoring-reading-add')).toHaveCount(0);

  await test.step('by who leads, in the list of people', async () => {
    await lead.page.goto(`${server.url}/b/${board}`);
    await lead.press(lead.page.getByRole('button', { name: lead.t('people') }).first());
    await lead.press(lead.button('people-acts', { name: 'Vera' }));
    await lead.press(lead.page.getByRole('menuitemradio', { name: lead.t('role-monitor') }));
    await expect(lead.dialog.getByText(lead.t('role-monitor'))).toBeVisible();
  });

  await test.step('a reading is hers, and the progress is not', async () => {
    await vera.field('monitoring-date').fill('2020-12-31');
    await vera.field('monitoring-value-in', { unit: 'posti' }).fill('1.070'); // as the page itself writes it
    await vera.press(vera.button('monitoring-reading-add'));
    await expect(vera.page.getByText(vera.t('monitoring-reading-added'))).toBeVisible();
    await expect(vera.button('monitoring-report')).toHaveCount(0);
    await vera.press(vera.page.getByText(vera.t('monitoring-readings-of', { name: INDICATOR })));
    await expect(vera.page.getByRole('cell', { name: /^1\.?070$/ })).toBeVisible();
    await clean(vera, 'the page of an action for who measures');
    const removes = vera.t('monitoring-reading-delete', { day: '' }).trim();
    await vera.page.getByRole('button', { name: removes }).focus();
    await vera.page.keyboard.press('Enter');
    await expect(vera.page.getByRole('heading', { name: INDICATOR })).toBeFocused(); // ACC-3
  });
  untroubled(lead, vera);
});

test('MON-11 in one press the next session begins with what is still open, and each leads to the other', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser, { phone: true })];
  const board = await finished(lead);
  const link = await lead.page.evaluate(
    async (board) => (await fetch(`/api/boards/${board}/owners/comune`, { method: 'POST' })).json(),
    board,
  );
  const at = new Seated(lead, board, 'board');
  await at.say(
    { type: 'report_progress', action: 'a', status: 'under_way', percent: 40, obstacles: 'Gara deserta' },
    { type: 'report_progress', action: 'b', status: 'done', percent: 100 },
  );
  const open = lead.button('session-open');

  await test.step('an answer that is lost leaves one table, however often one presses', async () => {
    let lost = false;
    await lead.page.route('**/next', async (route) => {
      if (lost || route.request().method() !== 'POST') return route.continue();
      lost = true;
      await route.fetch();
      return route.abort();
    });
    await lead.press(open);
    await expect(lead.page.getByText(lead.t('error-offline'))).toBeVisible();
    await clean(lead, 'the plan, before its next session');
    await open.focus();
    await lead.page.keyboard.press('Enter');
    await lead.sit('Giulia');
  });
  const next = new URL(lead.page.url()).pathname;

  await test.step('the review is first in phases and outline, with what is open and without what is done', async () => {
    expect(next).not.toContain(board);
    await expect(lead.page.locator('[aria-current=step]')).toHaveText('Riesame');
    await expect(
      lead.page
        .getByRole('navigation', { name: lead.t('phases') })
        .getByRole('listitem')
        .first(),
    ).toHaveText('Riesame');
    await expect(lead.card(ACTION)).toHaveCount(1);
    await expect(lead.card(ACTION)).toHaveAttribute(
      'aria-label',
      /in corso, 40 %.*In ritardo.*Gara deserta/s,
    );
    await expect(lead.card('Navetta serale')).toHaveCount(0);
    await lead.press(lead.button('view-outline'));
    const zones = lead.page.locator('section[aria-labelledby^=outline-]');
    await expect(zones.first()).toHaveAttribute('aria-labelledby', 'outline-review');
    await expect(lead.page.getByText('1 azione ancora aperta, 1 conclusa da allora.')).toBeVisible();
    await clean(lead, 'a table that goes on from a plan');
  });

  await test.step('it says where it comes from, and the plan which session was opened from it', async () => {
    await lead.press(
      lead.page.getByRole('link', { name: lead.t('session-follows', { title: 'Conciliazione in valle' }) }),
    );
    await expect(lead.page.getByRole('heading', { name: 'Conciliazione in valle', level: 2 })).toBeVisible();
    expect(new URL(lead.page.url()).pathname).toBe(`/b/${board}/plan`);
    await expect(lead.button('session-another')).toBeVisible();
    const opened = lead.page.getByRole('list', { name: lead.t('session-list') }).getByRole('link');
    await expect(opened).toHaveCount(1);
    await lead.press(opened);
    await expect(lead.card(ACTION)).toHaveCount(1);
    expect(new URL(lead.page.url()).pathname).toBe(next);
  });

  await test.step('what is made of a carried action leads back to it in the plan', async () => {
    const there = new Seated(lead, next.replace('/b/', ''), 'board');
    await there.say({ type: 'open_phase', phase: 'plan' });
    await lead.press(lead.button('chosen'));
    await lead.dialog.getByRole('checkbox', { name: ACTION }).check();
    await lead.press(lead.button('chosen-make', { count: 1 }));
    await there.say({ type: 'finish_board' });
    await lead.page.goto(`${server.url}${next}/plan`);
    await expect(lead.page.getByText(ACTION, { exact: true }).first()).toBeVisible(); // in its own words alone
    await expect(lead.page.locator('#origin')).toContainText('Stato: in corso, 40 %');
    await expect(lead.page.locator('#origin')).toContainText(`/b/${board}/action/a`);
    const back = lead.t('session-follows', { title: 'Conciliazione in valle' });
    await expect(lead.page.getByRole('link', { name: back })).toHaveAttribute('href', `/b/${board}/plan`);
  });

  await test.step('on a phone, who does not lead sees it too, and nothing to press', async () => {
    await anna.page.goto((link as { link: string }).link);
    await anna.sit('Anna');
    await anna.page.goto(`${server.url}/b/${board}/monitoring`);
    const opened = anna.page.getByRole('list', { name: anna.t('session-list') }).getByRole('link');
    await expect(opened).toHaveAttribute('href', next);
    await expect(anna.button('session-another')).toHaveCount(0);
    await clean(anna, 'how the plan goes, after its next session was opened');
  });
  untroubled(lead, anna);
});
