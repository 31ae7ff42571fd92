// Two equal views, and the pages of a plan: every command of the catalogue is given with the keyboard alone, and somebody else
// hears of it.
import { expect } from '@playwright/test';
import type { EventType, FromServer } from '../src/wire/types';
import { GUEST, IDEA, WAYS, type Phase, type Way } from './catalogue';
import { BEFORE, ON_THE_PLAN, type OnPage } from './catalogue-plan';
import { finished } from './edited';
import { Person, untroubled } from './person';
import { Seated, type View } from './seated';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());
test.describe.configure({ timeout: 600_000 });

/** How often this person has heard of such an event by another: what is heard is in the log (LOG-2). */
function heard(listener: Person, type: EventType, by: string): number {
  const events = listener.frames
    .map((frame) => JSON.parse(frame) as FromServer)
    .flatMap((frame) => (frame.t === 'events' ? frame.events : []));
  return events.filter((event) => event.type === type && event.by === by).length;
}

for (const view of ['outline', 'board'] as const satisfies View[]) {
  test(`ACC-1 every command can be given in the ${view} without pointing at anything`, async ({
    browser,
  }) => {
    const opened = await server.open();
    const { board } = opened;
    const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
    const [leads, annas] = [new Seated(lead, board, view), new Seated(anna, board, view)];
    for (const { keys, person } of [leads, annas]) {
      await keys.watch();
      await person.page.addInitScript((view) => localStorage.setItem('cocreate.view', view), view);
    }
    await lead.page.goto(`${server.url}/b/${board}#key=${opened.key}`);
    await leads.keys.fill(lead.field('seat-name'), 'Giulia');
    await leads.keys.press('Enter');
    await lead.atTable();
    const invited = await server.join(opened, { name: 'Seconda' });
    const { participant } = await server.invites(invited);
    await server.join({ code: participant.code }, { name: GUEST });
    await anna.page.goto(participant.link);
    await annas.keys.fill(anna.field('seat-name'), 'Anna');
    await annas.keys.fill(anna.field('seat-own-name'), 'Comune di Prova');
    await annas.keys.press('Tab', 'Space', 'Enter');
    await anna.atTable();
    const ids = { lead: (await lead.seat(board)).you, anna: (await anna.seat(board)).you };
    await leads.say({
      type: 'add_cards',
      cards: [{ id: 'chosen', zone: 'ideas', text: IDEA, x: 1_000, y: 80 }],
    });

    let phase: Phase = 'listen';
    for (const [command, way] of Object.entries<Way>(WAYS)) {
      if (way.phase !== phase) await leads.say({ type: 'open_phase', phase: (phase = way.phase) });
      const title = await lead.page.locator('[aria-current=step]').textContent();
      for (const one of [lead, anna])
        await expect(one.page.locator('[aria-current=step]')).toHaveText(title ?? '');
      if (way.by !== 'facilitators')
        await test.step(`${command}, who takes part`, () => given(way, annas, ids.anna, lead));
      if (way.by !== 'participants')
        await test.step(`${command}, who leads`, () => given(way, leads, ids.lead, anna));
      if (command === 'open_phase') phase = 'listen'; // whichever it is: it is set anew
    }
    for (const { keys } of [leads, annas]) await keys.neverPointed();
    untroubled(lead, anna);
  });
}

test('ACC-1 every command that is given on the pages of a plan can be given there without pointing at anything', async ({
  browser,
}) => {
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  const board = await finished(server, lead, anna, ...BEFORE);
  await expect(lead.page.getByRole('tablist'), 'the plan is made').toBeVisible({ timeout: 60_000 });
  const { you } = await lead.seat(board);
  const at = new Seated(lead, board, 'outline');
  await at.keys.watch();
  let open = '';
  for (const [command, way] of Object.entries<OnPage>(ON_THE_PLAN)) {
    if (way.page !== open) await lead.page.goto(`${server.url}/b/${board}/${(open = way.page)}`);
    await test.step(command, () => given(way, at, you, anna));
  }
  await at.keys.neverPointed();
  untroubled(lead, anna);
});

async function given(
  way: Pick<Way, 'event' | 'give'>,
  at: Seated,
  by: string,
  listener: Person,
): Promise<void> {
  const before = heard(listener, way.event, by);
  await way.give(at);
  await expect.poll(() => heard(listener, way.event, by), { message: way.event }).toBeGreaterThan(before);
  await at.keys.press('Escape');
}
