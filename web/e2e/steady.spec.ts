// Nothing jumps: neither as a page comes, nor while others work (Cumulative Layout Shift; the web calls 0.1 good).
import { expect } from '@playwright/test';
import type { SocketCommand } from '../src/wire/types';
import { steady, watchJumps } from './measures';
import { Person, untroubled } from './person';
import { Seated } from './seated';
import { Server } from './server';
import { Stage } from './stage';
import { test } from './test';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());
const STILL = 0.02;
const GOOD = 0.1;
const REST_MS = 400; // the list is put in order anew at most every 150 ms

for (const phone of [false, true])
  test(`ACC-6 on a ${phone ? 'phone' : 'desk'}`, async ({ browser }) => {
    const stage = await Stage.on(server);
    await stage.play('listen', 'imagine', 'cluster');
    const lead = await Person.comes(browser);
    await lead.lead(server.url, stage, 'Marta');
    const led = new Seated(lead, stage.board, 'board');
    const { participant } = await server.invites(await server.join(stage, { name: 'Altra' }));
    const anna = await Person.comes(browser, { phone });
    const { page } = anna;
    await watchJumps(page);
    for (const [path, state] of [
      ['/', 'home'],
      ['/accessibility', 'statement'],
    ] as const) {
      await page.goto(server.url + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await steady(page, state, STILL);
    }
    await page.goto(participant.link);
    await expect(anna.field('seat-name')).toBeVisible();
    await steady(page, 'join', STILL);
    await anna.sit('Anna', 'ATS Brescia');
    await steady(page, 'table, first time', STILL);
    for (const view of ['board', 'outline'] as const) {
      await page.evaluate((view) => localStorage.setItem('cocreate.view', view), view);
      await page.reload();
      await anna.atTable();
      await expect(anna.page.locator('[data-card], [data-row]').first()).toBeVisible();
      await steady(page, `${view}, as it comes`, STILL);
      if (view === 'outline')
        await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight / 3));
      const words = await led.card('ideas');
      const card = words.replace('Carta ', 'c');
      await steady(page, `${view}, a card comes`, GOOD);
      for (const act of acts(card, view)) {
        await led.say(act);
        await anna.page.waitForTimeout(REST_MS);
        await steady(page, `${view}, ${act.type}`, GOOD);
      }
    }
    await stage.play('choosing', 'plan', 'finish'); // a phase lays the table anew: what was asked of it is another thing now
    await expect(page.getByRole('link', { name: anna.t('finished-open') }).first()).toBeVisible();
    await page.goto(`${server.url}/b/${stage.board}/plan`);
    await expect(page.getByRole('heading', { name: anna.t('page-take') })).toBeVisible();
    await steady(page, 'plan', STILL);
    await stage.leave();
    untroubled(anna, lead);
  });

/** What somebody else does to a card, one thing after the other. */
const acts = (card: string, view: string): SocketCommand[] => [
  { type: 'add_comment', id: `m-${view}`, card, text: 'Detto' },
  { type: 'react', card, symbol: 'agree', on: true },
  { type: 'edit_text', card, rev: 0, edits: [{ at: 0, remove: 0, insert: 'La ' }] },
  { type: 'move_cards', moves: [{ id: card, x: 40, y: 80, zone: 'needs' }] },
  { type: 'add_group', id: `g-${view}`, title: 'Insieme', cards: [card] },
  { type: 'set_timer', seconds: 600 },
  { type: 'lock_board', locked: true },
  { type: 'lock_board', locked: false },
  { type: 'delete_cards', cards: [card] },
];
