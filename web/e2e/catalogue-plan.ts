// Every command that is given on the pages of a finished plan, and how a person gives it there with the keyboard alone. In this
// order: what is taken away was put there before.
import { expect } from '@playwright/test';
import { TABS, type Tab } from '../src/pages/plan/edit/tabs';
import type { EventType, SocketCommand } from '../src/wire/types';
import { cell, say, tab } from './edited';
import type { Seated } from './seated';

export interface OnPage {
  page: string; // below that of the table
  event: EventType;
  give: (at: Seated) => Promise<void>;
}

const on =
  (page: string) =>
  (event: EventType, give: OnPage['give']): OnPage => ({ page, event, give });
const [onAction, onThread, onPapers, onPlan] = [
  on('action/a1'),
  on('chain/need'),
  on('papers'),
  on('plan'),
] as const;

const INDICATOR = { name: 'Bambini iscritti', unit: 'posti', baseline: 0, target: 100 };
const FILE = { name: 'Verbale.txt', mimeType: 'text/plain', buffer: Buffer.from('Seduta del consiglio') };

/** What has to stand on the board before it is finished. */
export const BEFORE: SocketCommand[] = [
  { type: 'add_cards', cards: [{ id: 'need', zone: 'needs', text: 'Un nido vicino', x: 40, y: 80 }] },
  { type: 'set_action', card: 'a1', indicator: INDICATOR },
];

async function show({ keys, person }: Seated, name: Tab): Promise<void> {
  await keys.to(person.page.getByRole('tab', { selected: true }));
  await keys.press('Home', ...TABS.slice(0, TABS.indexOf(name)).map(() => 'ArrowRight'));
  await expect(tab(person, name)).toBeFocused();
}

/** The first section of a paper, and the field in which one writes there. */
async function openPassage({ keys, person }: Seated): Promise<void> {
  await keys.enter(person.page.getByRole('article').locator('section').first().getByRole('button'));
  await expect(person.page.getByRole('article').getByRole('textbox')).toBeFocused();
}

export const ON_THE_PLAN = {
  report_progress: onAction('progress_reported', async ({ keys, person }) => {
    await keys.fill(person.field('monitoring-percent-number'), '40');
    await keys.press('Enter');
  }),
  add_reading: onAction('reading_added', async ({ keys, person }) => {
    await keys.fill(person.field('monitoring-value-in', { unit: INDICATOR.unit }), '25');
    await keys.press('Enter');
  }),
  delete_reading: onAction('reading_deleted', async ({ keys, person: { page, t } }) => {
    const { name } = INDICATOR;
    await keys.enter(page.locator('summary').filter({ hasText: t('monitoring-readings-of', { name }) }));
    await keys.enter(page.getByRole('button', { name: t('monitoring-reading-delete', { day: '' }).trim() }));
  }),
  attach_file: onAction('file_attached', async ({ keys, person }) => {
    await keys.to(person.field('monitoring-file-add'));
    const asked = person.page.waitForEvent('filechooser');
    await keys.press('Enter');
    await (await asked).setFiles(FILE);
  }),
  detach_file: onAction('file_detached', ({ keys, person }) =>
    keys.enter(person.button('monitoring-file-delete', { name: FILE.name })),
  ),

  answer_need: onThread('need_answered', async ({ keys, person }) => {
    await keys.enter(person.button('strand-answer-write'));
    await expect(person.page.getByRole('textbox')).toBeFocused();
    await keys.type('Apre a settembre, in via Sperimentale.');
    await keys.enter(person.button('strand-answer-keep'));
  }),

  edit_passage: onPapers('passage_edited', async (at) => {
    await openPassage(at);
    await at.keys.type(' Scritto coi tasti.');
  }),
  drop_passage: onPapers('passage_dropped', async (at) => {
    await openPassage(at);
    await at.keys.enter(at.person.button('papers-drop'));
  }),

  edit_wording: onPlan('wording_edited', async (at) => {
    await show(at, 'table');
    await at.keys.enter(cell(at.person, 1, 'text'));
    await expect(at.person.page.getByRole('tabpanel').getByRole('textbox')).toBeFocused();
    await at.keys.type(' davvero');
  }),
  amend_action: onPlan('action_amended', async ({ keys, person }) => {
    await keys.enter(cell(person, 1, 'budget_eur'));
    await keys.type('2500');
    await keys.press('Enter');
  }),
  issue_version: onPlan('version_issued', async (at) => {
    await show(at, 'versions');
    await at.keys.enter(at.person.button('editor-issue', { version: 2 }));
  }),
  drop_amendment: onPlan('amendment_dropped', async ({ keys, person, board }) => {
    await say(
      person,
      board,
      { type: 'reopen_board' },
      { type: 'set_action', card: 'a1', budget_eur: 1_111 },
      { type: 'finish_board', languages: ['it'] },
    );
    await keys.enter(person.page.getByRole('button', { name: person.t('editor-take') }));
  }),
} satisfies Partial<Record<SocketCommand['type'], OnPage>>;
