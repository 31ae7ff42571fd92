// Looking back: in both views, to any moment by keys, with nothing for axe to find; and a card and the board brought back.
import { expect } from '@playwright/test';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

test('LOG-13, LOG-14, REQ 11, REQ 13: the work is looked at again, and what was there is brought back', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  const { page } = lead;
  const menu = async (item: string): Promise<void> => {
    await lead.press(lead.button('more'));
    await page.getByRole('menuitem', { name: lead.t(item), exact: true }).click();
  };
  await page.goto(`${server.url}/#desk=${server.deskKey}`);
  await lead.press(lead.button('desk-new'));
  await lead.press(lead.button('new-open'));
  await lead.sit('Giulia');
  await lead.write('Nidi aperti la sera');

  await test.step('a moment gets a name', async () => {
    await menu('history');
    await lead.field('version-now').fill('Prima del voto');
    await page.keyboard.press('Enter');
    await expect(lead.dialog.getByRole('heading', { name: 'Prima del voto' })).toBeVisible();
    await clean(lead, 'versions');
    await page.keyboard.press('Escape');
  });

  await lead.card('Nidi aperti').first().focus();
  await page.keyboard.press('Delete');
  await expect(lead.card('Nidi aperti')).toHaveCount(0);
  await lead.write('Autobus per i turni');

  await test.step('the past is only to look at, and any moment is reached by keys', async () => {
    await menu('past');
    await expect(page.getByText(lead.t('past-title'))).toBeVisible();
    await expect(lead.button('past-leave')).toBeFocused();
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('End');
    await expect(lead.card('Autobus')).toBeVisible();
    await expect(slider).toHaveAttribute('aria-valuetext', /Ascolto/);
    await lead.button('past-act-before').press('Enter');
    await expect(lead.card('Autobus')).toHaveCount(0);
    await page.keyboard.press('n');
    await expect(lead.field('card-words')).toHaveCount(0);
    await clean(lead, 'the past on the board');
    await lead.press(lead.button('view-outline'));
    await clean(lead, 'the past as a list');
    await lead.press(lead.button('past-leave'));
    await expect(lead.card('Autobus')).toBeVisible();
  });

  await test.step('what has changed is told, and the board is brought back without what is new going', async () => {
    await menu('history');
    await lead.press(lead.button('version-compare'));
    await expect(lead.dialog.getByText(lead.t('changes-went', { count: 1 }))).toBeVisible();
    await clean(lead, 'what has changed');
    await lead.press(lead.button('version-restore'));
    await expect(lead.button('past-restore-do')).toBeVisible();
    await clean(lead, 'before the board is brought back');
    await lead.press(lead.button('past-restore-do'));
    await expect(lead.card('Nidi aperti')).toBeVisible();
    await expect(lead.card('Autobus')).toBeVisible();
    await lead.press(lead.button('tool-undo'));
    await expect(lead.card('Nidi aperti')).toHaveCount(0);
  });

  await test.step('one card is brought back from its own story', async () => {
    await lead.press(page.locator('[data-open]'));
    await lead.press(lead.button('colour-violet')); // else what is typed now is one entry with what was typed before
    await lead.field('card-words').fill('Tram per i turni');
    await expect.poll(() => lead.frames.some((frame) => frame.includes('Tram'))).toBe(true);
    await lead.press(lead.button('story'));
    await lead.press(lead.button('story-restore').first());
    await expect(lead.field('card-words')).toHaveValue('Autobus per i turni');
    const said = lead.dialog.getByRole('status').getByText(lead.t('past-card-restored'));
    await expect(said, 'in the dialog: all beneath it is out of reach').toBeVisible();
    await clean(lead, 'a card, its story, and that it was brought back');
  });
  untroubled(lead);
});
