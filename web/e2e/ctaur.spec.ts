// The W3C's Collaboration Tools Accessibility User Requirements, by their numbers. Which of them have nothing here to apply to,
// and which are met in part only, stands in docs/accessibility.md.
import { expect, type Browser } from '@playwright/test';
import { Person, untroubled } from './person';
import { Seated } from './seated';
import { common as server } from './server';
import { byHand } from './socket';
import { test } from './test';
import { Told } from './told';

test.beforeAll(() => server.start());

/** Giulia leads, Anna takes part; both look at the outline, in a phase in which both may do everything. */
async function table(browser: Browser) {
  const opened = await server.open();
  const [giulia, anna] = [await Person.comes(browser), await Person.comes(browser)];
  for (const { page } of [giulia, anna])
    await page.addInitScript(() => localStorage.setItem('cocreate.view', 'outline'));
  await giulia.lead(server.url, opened, 'Giulia');
  const lead = new Seated(giulia, opened.board, 'outline');
  await lead.say({ type: 'open_phase', phase: 'cluster' });
  const { participant } = await server.invites(await server.join(opened, { name: 'Seconda' }));
  await anna.joinByLink(participant.link, 'Anna', { name: 'Comune di Prova', sector: 'public' });
  const part = new Seated(anna, opened.board, 'outline');
  const told = new Told(anna);
  await told.listen();
  return { opened, giulia, anna, lead, part, told, participant };
}

async function looks(person: Person, legend: string, choice: string): Promise<void> {
  await person.press(person.button('more'));
  await person.press(person.page.getByRole('menuitem', { name: person.t('looks') }));
  await person.dialog
    .getByRole('group', { name: person.t(legend) })
    .getByRole('radio', { name: person.t(choice), exact: true })
    .check();
  await person.page.keyboard.press('Escape');
}

test('REQ 1, ACC-4 who comes and who goes is told', async ({ browser }) => {
  const { anna, told, participant } = await table(browser);
  const carlo = await Person.comes(browser);
  await carlo.joinByLink(participant.link, 'Carlo', 'Comune di Prova');
  await told.hears(anna.t('told-came', { who: 'Carlo, Comune di Prova' }));
  await carlo.context.close();
  await told.hears(anna.t('told-left', { who: 'Carlo, Comune di Prova' }));
  untroubled(anna);
});

test('REQ 2 what others write, move, link, say and delete is told as it happens; REQ 16A in few words', async ({
  browser,
}) => {
  const { anna, lead, told } = await table(browser);
  const words = await lead.card();
  await told.hears(words);
  const { idea } = await lead.linked();
  await told.hears(anna.t('activity-link_added', { who: 'Giulia' }));
  const id = idea.replace('Carta ', 'c');
  const say = async (key: string, command: Parameters<Seated['say']>[0], text = idea) => {
    await lead.say(command);
    await told.hears(anna.t(key, { who: 'Giulia', text, count: 1, zone: '' }));
  };
  await say('activity-comment_added', { type: 'add_comment', id: 'm-told', card: id, text: 'Detto' });
  await say('activity-reacted', { type: 'react', card: id, symbol: 'agree', on: true });
  await say(
    'activity-text_edited',
    { type: 'edit_text', card: id, rev: 0, edits: [{ at: 0, remove: 0, insert: 'La ' }] },
    `La ${idea}`,
  );
  await say('activity-cards_deleted', { type: 'delete_cards', cards: [id] });
  for (const sentence of await told.all()) expect(sentence.length).toBeLessThan(160);
  untroubled(anna);
});

test('REQ 2, DEC-4 that a choice is opened, made and closed is told; while it is secret, who chooses and never what', async ({
  browser,
}) => {
  const { opened, anna, lead, told, participant } = await table(browser);
  const ideas = [await lead.card('ideas'), await lead.card('ideas')];
  const { token } = await server.join({ code: participant.code }, { name: 'Terza' });
  await lead.say({ type: 'open_phase', phase: 'choose' }, { type: 'close_round' });
  const closed = anna.t('activity-round_closed', { who: 'Giulia' });
  await told.hears(closed);
  const rules = { dots: 5, max_per_card: 3, secret: true, zone: 'ideas' };
  await lead.say({ type: 'open_round', id: 'r-told', rules });
  await told.hears(anna.t('activity-round_opened', { who: 'Giulia' }));
  const before = (await told.all()).length;
  const votes = ideas.map((words, n) => ({
    t: 'do' as const,
    id: `vote-${n}`,
    command: { type: 'cast_vote' as const, card: words.replace('Carta ', 'c'), dots: n + 1 },
  }));
  await byHand(anna.page, { board: opened.board, token }, votes);
  const chose = anna.t('activity-vote_cast', { who: 'Terza' });
  await told.hears(chose);
  await lead.say({ type: 'close_round' });
  await expect.poll(async () => (await told.all()).slice(before)).toContain(closed);
  const since = (await told.all()).slice(before);
  expect(since.filter((one) => one.includes(chose) && one !== chose)).toEqual([]);
  for (const words of ideas) expect(since.join('\n')).not.toContain(words);
  untroubled(anna);
});

test('REQ 3, REQ 15 one chooses how much is told: all, what matters, nothing', async ({ browser }) => {
  const { anna, lead, told } = await table(browser);
  const [quiet, phase] = [
    anna.t('activity-cards_added', { who: 'Giulia', count: 1, text: '' }).slice(0, 14),
    'Pianificare',
  ];
  await looks(anna, 'announce', 'announce-few');
  await lead.card();
  await lead.say({ type: 'open_phase', phase: 'plan' });
  await told.hears(anna.t('activity-phase_opened', { text: phase }));
  expect((await told.all()).join('\n')).not.toContain(quiet);
  await looks(anna, 'announce', 'announce-off');
  const before = (await told.all()).length;
  await lead.say({ type: 'open_phase', phase: 'cluster' }, { type: 'open_phase', phase: 'plan' });
  await looks(anna, 'announce', 'announce-on');
  await lead.card('actions');
  await told.hears(quiet);
  expect((await told.all()).slice(before).join('\n')).not.toContain(phase);
  untroubled(anna);
});

test('REQ 4 one goes to where somebody is', async ({ browser }) => {
  const { anna, giulia, lead } = await table(browser);
  const [words] = [await lead.card(), await lead.card()];
  await lead.reach(words);
  await anna.press(anna.page.getByRole('button', { name: anna.t('here-open', { count: 2 }) }).first());
  await anna.press(anna.button('people-go', { name: 'Giulia' }));
  await expect(anna.page.locator('[data-open]:focus')).toContainText(words);
  untroubled(anna, giulia);
});

test('REQ 5A that somebody is writing in a card is said at the card', async ({ browser }) => {
  const { anna, giulia, lead } = await table(browser);
  const words = await lead.card();
  await lead.open(words);
  await giulia.field('card-words').focus();
  await expect(anna.card(words)).toContainText(anna.t('card-writers', { names: 'Giulia', count: 1 }));
  untroubled(anna, giulia);
});

test('REQ 6 comments are told with their card, who and when; REQ 8 in one list; REQ 7, REQ 9 or not at all', async ({
  browser,
}) => {
  const { anna, lead } = await table(browser);
  const words = await lead.commented();
  const row = anna.page.getByRole('button', { name: new RegExp(`${words}.*${anna.t('row-comments')} ?1`) });
  await expect(row).toBeVisible();
  await anna.press(anna.button('more'));
  await anna.press(anna.page.getByRole('menuitem', { name: anna.t('talk') }));
  const entry = anna.dialog.getByRole('listitem').filter({ hasText: 'Detto a mano' });
  await expect(entry).toContainText('Giulia');
  await expect(entry.locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/);
  await anna.press(entry.getByRole('button', { name: anna.t('talk-of', { text: words }) }));
  await expect(anna.field('comment-write')).toBeFocused();
  await anna.page.keyboard.press('Escape');
  await looks(anna, 'looks-comments', 'looks-comments-off');
  await expect(row).toBeHidden();
  await expect(anna.card(words)).toBeVisible();
  untroubled(anna);
});

test('REQ 17 where one may only read, it says so; REQ 18 and a change of that is told', async ({
  browser,
}) => {
  const { anna, lead, told } = await table(browser);
  const { you } = await anna.seat(lead.board);
  const readOnly = anna.page.locator('main').getByText(anna.t('read-only'));
  await expect(readOnly).toHaveCount(0);
  await lead.say({ type: 'lock_board', locked: true });
  await told.hears(anna.t('locked'));
  await expect(readOnly.first()).toBeVisible();
  await lead.say({ type: 'lock_board', locked: false });
  await told.hears(anna.t('told-unlocked'));
  for (const role of ['observer', 'facilitator', 'participant'] as const) {
    await lead.say({ type: 'change_member', member: you, role });
    await told.hears(anna.t(`told-role-${role}`));
    await expect(readOnly).toHaveCount(role === 'observer' ? 5 : 0);
  }
  untroubled(anna);
});
