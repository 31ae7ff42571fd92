// Every command that a browser may give, and how a person gives it with the keyboard alone. A new one without a row here does
// not compile; what is said of a finished plan has pages of its own (catalogue-plan.ts). What a row does is the same in both
// views but where the views differ.
import { expect } from '@playwright/test';
import type { EventType, SocketCommand } from '../src/wire/types';
import type { ON_THE_PLAN } from './catalogue-plan';
import type { Seated } from './seated';

export const IDEA = 'Idea da scegliere'; // stands there from the beginning
export const GUEST = 'Ospite'; // sits at the table for who leads to act on

export type Phase = 'listen' | 'cluster' | 'choose' | 'plan';
export interface Way {
  phase: Phase;
  by: 'all' | 'participants' | 'facilitators';
  event: EventType;
  give: (at: Seated) => Promise<void>;
}

const inCluster = (event: EventType, give: Way['give']): Way => ({
  phase: 'cluster',
  by: 'all',
  event,
  give,
});
const leading = (event: EventType, give: Way['give'], phase: Phase = 'cluster'): Way => ({
  phase,
  by: 'facilitators',
  event,
  give,
});

export const WAYS = {
  reveal_cards: leading('cards_revealed', (at) => at.panel('reveal'), 'listen'),

  // with cards
  add_cards: inCluster('cards_added', (at) => at.write('Scritta coi tasti')),
  edit_text: inCluster('text_edited', async (at) => {
    await at.reach(await at.card());
    await at.edit(' ancora');
  }),
  move_cards: inCluster('cards_moved', async (at) => {
    await at.card('needs');
    await at.reach(await at.card('needs'));
    await at.keys.press('Space', 'ArrowUp', 'ArrowUp', 'Space');
  }),
  colour_cards: inCluster('cards_coloured', async (at) => {
    await at.open(await at.card());
    await at.keys.enter(at.inSheet('button', 'colour-violet'));
    await at.close();
  }),
  tag_cards: inCluster('cards_tagged', async (at) => {
    await at.open(await at.card());
    await at.keys.fill(at.person.field('tag-new'), 'scuola');
    await at.keys.press('Enter');
    await at.close();
  }),
  stack_cards: inCluster('cards_stacked', async (at) => {
    await at.open(await at.card());
    await at.keys.enter(at.inSheet('button', 'to-back'));
    await at.close();
  }),
  copy_cards: inCluster('cards_copied', async (at) => {
    await at.open(await at.card());
    await at.keys.enter(at.inSheet('button', 'duplicate'));
    await at.close();
  }),
  delete_cards: inCluster('cards_deleted', async (at) => {
    await at.reach(await at.card());
    await at.keys.press('Delete');
  }),
  set_action: {
    phase: 'plan',
    by: 'all',
    event: 'action_set',
    give: async (at) => {
      await at.open(await at.card('actions'));
      await at.keys.fill(at.person.field('action-indicator'), 'Bambini iscritti');
      await at.keys.press('Tab');
      await at.close();
    },
  },
  add_organisation: {
    phase: 'plan',
    by: 'all',
    event: 'organisation_added',
    give: async (at) => {
      await at.open(await at.card('actions'));
      await at.keys.enter(at.inSheet('button', 'body-add'));
      await expect(at.person.field('seat-own-name')).toBeFocused();
      await at.keys.type('Cooperativa Nuova');
      await at.keys.press('Enter');
      await at.close();
    },
  },

  // together
  add_group: inCluster('group_added', async (at) => {
    await at.reach(await at.card());
    await at.keys.press('g');
    await at.name('Insieme');
  }),
  rename_group: inCluster('group_renamed', async (at) => {
    await at.groupAct(await at.grouped(), 'group-rename');
    await at.name('Un altro titolo');
  }),
  group_cards: inCluster('cards_grouped', async (at) => {
    await at.grouped();
    await at.open(await at.card());
    await at.choose('sheet-group');
    await at.close();
  }),
  delete_group: inCluster('group_deleted', async (at) => at.groupAct(await at.grouped(), 'group-delete')),
  add_link: inCluster('link_added', async (at) => {
    const need = await at.card('needs');
    await at.tie(await at.card('ideas'), need);
  }),
  delete_link: inCluster('link_deleted', async (at) => {
    const { idea, need } = await at.linked();
    await at.open(idea);
    await at.keys.enter(at.inSheet('button', 'link-delete', { text: need }));
    await at.close();
  }),

  // said
  add_comment: inCluster('comment_added', async (at) => {
    await at.reach(await at.card());
    await at.keys.press('c');
    await expect(at.person.field('comment-write')).toBeFocused();
    await at.keys.type('Anche il sabato');
    await at.keys.press('Enter');
    await at.close();
  }),
  delete_comment: inCluster('comment_deleted', async (at) => {
    await at.open(await at.commented());
    await at.keys.enter(at.inSheet('button', 'comment-delete'));
    await at.close();
  }),
  react: inCluster('reacted', async (at) => {
    await at.open(await at.card());
    await at.keys.enter(at.inSheet('button', 'reaction', { name: at.person.t('reaction-agree'), count: 0 }));
    await at.close();
  }),
  undo: inCluster('undone', async (at) => {
    await at.reach(await at.card());
    await at.keys.press('z');
  }),
  redo: inCluster('redone', async (at) => {
    await at.card();
    await at.say({ type: 'undo' });
    await at.keys.press('Shift+Z');
  }),

  // drawn
  add_drawings: inCluster('drawings_added', (at) => at.draw()),
  move_drawings: inCluster('drawings_moved', async (at) => {
    await at.openDrawing(await at.drawing());
    await at.choose('drawing-zone');
  }),
  colour_drawings: inCluster('drawings_coloured', async (at) => {
    await at.openDrawing(await at.drawing());
    await at.choose('inks');
  }),
  restack_drawings: inCluster('drawings_restacked', async (at) => {
    await at.openDrawing(await at.drawing());
    await at.keys.enter(at.inDialog('drawing-back'));
  }),
  label_drawing: inCluster('drawing_labelled', async (at) => {
    await at.openDrawing(await at.drawing());
    await at.keys.fill(at.person.field('drawing-label'), 'Il quartiere');
    await at.keys.enter(at.inDialog('drawing-keep'));
  }),
  delete_drawings: inCluster('drawings_deleted', async (at) => {
    await at.openDrawing(await at.drawing());
    await at.keys.enter(at.inDialog('drawing-delete'));
  }),
  together: inCluster('cards_moved', async (at) => at.moveTogether(await at.card(), await at.drawing())),

  // chosen
  close_round: leading('round_closed', (at) => at.panel('vote-close'), 'choose'),
  open_round: leading('round_opened', (at) => at.panel('vote-start'), 'choose'),
  cast_vote: {
    phase: 'choose',
    by: 'participants',
    event: 'vote_cast',
    give: async (at) => {
      await at.reach(IDEA);
      await at.keys.press('+');
    },
  },

  // led
  open_phase: leading('phase_opened', async (at) => {
    await at.keys.enter(at.person.button('next'));
  }),
  set_timer: leading('timer_set', (at) => at.panel('timer-more', { minutes: 2 })),
  lock_board: leading('board_locked', (at) => at.panel('lock')),
  rename_board: leading('board_renamed', async (at) => {
    await at.menu('programme');
    await at.keys.fill(at.person.field('new-title'), ' rinominato');
    await at.keys.press('Enter');
  }),
  resize_zone: leading('zone_resized', (at) => at.widen('Bisogni')),
  name_version: leading('version_named', async (at) => {
    await at.menu('history');
    await at.keys.fill(at.person.field('version-now'), 'Prima del voto');
    await at.keys.press('Enter');
  }),
  delete_version: leading('version_deleted', async (at) => {
    await at.say({ type: 'name_version', id: 'v-by-hand', title: 'Da togliere' });
    await at.menu('history');
    await at.keys.enter(at.inDialog('version-delete').first());
  }),
  set_programme: leading('programme_set', async (at) => {
    await at.menu('programme');
    await at.keys.fill(at.person.field('new-programme-title'), 'Un programma');
    await at.keys.press('Enter');
  }),
  change_member: leading('member_changed', (at) => at.onPerson(GUEST, 'role-observer')),
  remove_member: leading('member_removed', async (at) => {
    await at.onPerson(GUEST, 'people-remove');
    await at.keys.enter(at.person.page.getByRole('alertdialog').getByRole('button').last());
    await at.keys.press('Escape');
  }),
  finish_board: leading('board_finished', async (at) => {
    await at.menu('finish');
    await at.keys.enter(at.person.dialog.getByRole('button').last());
  }),
  reopen_board: leading('board_reopened', (at) => at.menu('reopen')),
} satisfies Record<Exclude<SocketCommand['type'], keyof typeof ON_THE_PLAN>, Way>;
