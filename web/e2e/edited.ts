// A finished table whose plan two people edit: how it comes about, and how one finds what stands in it.
import { expect, type Locator } from '@playwright/test';
import type { EventType, FromServer, SocketCommand } from '../src/wire/types';
import type { Person } from './person';
import type { Server } from './server';
import { byHand } from './socket';

export const BODY = 'Cooperativa Sole';
export const [OPEN, TRAIN, TELL] = [
  'Aprire il nido la sera',
  'Formare chi accoglie',
  'Raccontarlo in città',
] as const;
let n = 0;

export async function say(person: Person, board: string, ...commands: SocketCommand[]): Promise<void> {
  const frames = commands.map((command) => ({ t: 'do' as const, id: `by-hand-${++n}`, command }));
  const answers = await byHand(person.page, { board }, frames);
  expect(answers.filter(({ t }) => t === 'refused')).toEqual([]);
}

/** A table with three actions of two organisations, finished: who leads, and who sits there for one of them. */
export async function finished(
  server: Server,
  lead: Person,
  anna: Person,
  ...more: SocketCommand[]
): Promise<string> {
  const opened = await server.open();
  const { board } = opened;
  await lead.lead(server.url, opened, 'Giulia');
  await say(lead, board, { type: 'add_organisation', id: 'coop', name: BODY, sector: 'nonprofit' });
  const { participant } = await server.invites(await server.join(opened, { name: 'Seconda' }));
  await anna.joinByLink(participant.link, 'Anna', BODY);
  const texts = [OPEN, TRAIN, TELL];
  const days = [
    ['2027-03-01', '2027-03-12'],
    ['2027-03-15', '2027-04-02'],
    ['2027-05-03', '2027-05-14'],
  ] as const;
  await say(
    lead,
    board,
    { type: 'open_phase', phase: 'plan' },
    {
      type: 'add_cards',
      cards: texts.map((text, at) => ({ id: `a${at + 1}`, zone: 'actions', text, x: 2_000, y: 100 * at })),
    },
    ...days.map(([start, end], at): SocketCommand => ({
      type: 'set_action',
      card: `a${at + 1}`,
      start,
      end,
      budget_eur: 1_000 * (at + 1),
      ...(at === 0 && { owner: 'coop' }),
    })),
    { type: 'add_link', id: 'l1', kind: 'depends_on', source: 'a2', target: 'a1' },
    ...more,
    { type: 'finish_board', languages: ['it'] },
  );
  for (const { page } of [lead, anna]) await page.goto(`${server.url}/b/${board}/plan`);
  return board;
}

export const tab = (person: Person, name: string): Locator =>
  person.page.getByRole('tab', { name: person.t(`editor-tab-${name}`), exact: true });

export const row = (person: Person, action: string): Locator =>
  person.page.locator(`[role=tabpanel] [data-action=${action}]`);

export const cell = (person: Person, action: number, field: string): Locator => {
  const what = person.t('editor-cell', { number: action, field: person.t(`editor-field-${field}`) });
  return person.page.getByRole('button', { name: `${what}:` });
};

/** Without the blanks that do not break, which a browser and a test write differently. */
export const euros = (amount: string): RegExp => new RegExp(amount.replace(' ', '\\s'));

export function heard(listener: Person, type: EventType): number {
  const events = listener.frames
    .map((frame) => JSON.parse(frame) as FromServer)
    .flatMap((frame) => (frame.t === 'events' ? frame.events : []));
  return events.filter((event) => event.type === type).length;
}
