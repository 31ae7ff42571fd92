// The product's portraits in docs/pictures: ten states of the Brescia table, on a desktop and on a phone. Here they are held
// against what the page shows; `./run pictures` takes anew those that have changed.
import { expect } from '@playwright/test';
import { join } from 'node:path';
import { Person } from './person';
import { Server, WEB } from './server';
import { Stage } from './stage';
import { test } from './test';

const STILL = join(WEB, 'e2e', 'still.py');
const AT = 1_804_939_200_000; // as in still.py
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const HERE = 14; // the thirteen of the workshop who stay, and the one who looks
const NEEDS_TOO: [number, number] = [-282, 78];
const CURSORS = 5;
/** Letters are drawn a little otherwise on each machine, though the fonts are the product's own; a change is larger than that. */
const TOLERANCE = { threshold: 0.25, maxDiffPixelRatio: 0.025 };

const server = new Server([STILL]);
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());
test.describe.configure({ timeout: 480_000 });

test('the ten main states look as they are shown', async ({ browser }) => {
  const one = await Person.comes(browser);
  const { page } = one;
  await page.clock.setFixedTime(AT);
  await page.emulateMedia({ reducedMotion: 'reduce' });

  const taken = async (name: string, theme = 'light'): Promise<void> => {
    await page.evaluate((chosen) => (document.documentElement.dataset.theme = chosen), theme);
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await page.mouse.move(viewport.width / 2, 3); // out of the way
      await page.evaluate(() => document.fonts.ready);
      await expect
        .soft(page)
        .toHaveScreenshot(`${name}-${size}.png`, { ...TOLERANCE, animations: 'disabled', caret: 'hide' });
    }
    await page.setViewportSize(SIZES.desktop);
  };

  await page.goto(server.url);
  await expect(one.field('code-label')).toBeVisible();
  await taken('home');
  await page.goto(`${server.url}/#desk=${server.deskKey}`);
  await one.press(one.button('desk-new'));
  await expect(one.button('new-open')).toBeEnabled();
  await taken('new-table');

  const stage = await Stage.on(server, 'still.py');
  const { participant } = await server.invites(await server.join(stage, { name: 'Segreteria' }));
  await page.goto(participant.link);
  await one.field('seat-name').fill('Marta');
  await one.field('seat-body').selectOption({ label: 'Associazione di famiglie' });
  await one.field('seat-name').blur();
  await taken('join');
  await page.goto(`${server.url}/b/${stage.board}#key=${stage.key}`);
  await one.sit('Giulia', 'Comune di Brescia');
  await taken('empty');

  await stage.play('listen', 'imagine', 'cluster', 'choosing');
  await expect(one.button('here-open', { count: HERE })).toBeVisible();
  await expect(one.card('Nido di territorio')).toBeVisible();
  await page.mouse.move(900, 700);
  await page.keyboard.press('-');
  await page.mouse.wheel(...NEEDS_TOO);
  await expect.poll(() => pointing(one)).toBeGreaterThanOrEqual(CURSORS);
  await taken('board');
  await taken('board-dark', 'dark');
  await one.press(one.button('view-outline'));
  await taken('outline');
  await taken('outline-contrast', 'contrast');
  await one.press(one.button('more'));
  await one.press(page.getByRole('menuitem', { name: one.t('finish'), exact: true }));
  await expect(one.dialog).toBeVisible();
  await taken('finish');
  await page.keyboard.press('Escape');

  await stage.play('plan', 'finish');
  await one.press(page.getByRole('link', { name: one.t('finished-open') }).first());
  await expect(page.getByRole('heading', { name: one.t('page-take') })).toBeVisible();
  await taken('plan');
  await stage.leave();
});

/** How many people this page has heard to be pointing somewhere. */
function pointing({ frames }: Person): number {
  const present = frames
    .filter((frame) => frame.startsWith('{"t":"presence"'))
    .map((frame) => JSON.parse(frame));
  const who: { id: string; x?: number }[] = present.flatMap((frame) => frame.who);
  return new Set(who.flatMap(({ id, x }) => (x === undefined ? [] : [id]))).size;
}
