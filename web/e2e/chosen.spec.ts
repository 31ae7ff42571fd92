// After the choice: nobody's dots are cut off by «Avanti», and one act makes an action of each chosen idea, tied to it.
import { expect } from '@playwright/test';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

const [CHOSEN, OTHER] = ['Nido di territorio', 'Navetta serale'];

test('the chosen ideas become actions', async ({ browser }) => {
  const opened = await server.open({ phases: { imagine: { writing: 'open' } } } as object);
  const [lead, anna] = [await Person.comes(browser), await Person.comes(browser)];
  await lead.lead(server.url, opened, 'Giulia');
  const { participant } = await server.invites(await server.join(opened, { name: 'Marco' }));
  await anna.joinByLink(participant.link, 'Anna', { name: 'Comune', sector: 'public' });
  const now = (phase: string) => expect(anna.page.locator('[aria-current=step]')).toHaveText(phase);
  const action = lead.page.locator('[data-card][aria-label^="Azione"]');

  await lead.press(lead.button('next'));
  await now('Idee');
  for (const idea of [OTHER, CHOSEN]) await anna.write(idea, 'Idee');
  await lead.press(lead.button('next'));
  await now('Raggruppare');
  await lead.press(lead.button('next'));
  await now('Scegliere');
  await anna.press(anna.card(CHOSEN).getByRole('button', { name: anna.t('vote-more') }));
  await expect(lead.page.getByText('1 / 5')).toBeVisible();

  await test.step('going on asks first while somebody still has dots', async () => {
    await lead.press(lead.button('next'));
    await expect(lead.dialog.getByText(lead.t('phase-still-choosing', { names: 'Comune' }))).toBeVisible();
    await clean(lead, 'before another phase');
    await lead.press(lead.button('cancel'));
    await now('Scegliere');
  });

  await test.step('what got dots is ticked, and becomes an action with its thread', async () => {
    await lead.press(lead.button('vote-close'));
    await lead.press(lead.button('chosen'));
    const ticks = lead.dialog.getByRole('checkbox');
    await expect(ticks).toHaveCount(2);
    await expect(ticks.first()).toHaveAccessibleName(`${CHOSEN} ${lead.t('vote-dots', { count: 1 })}`);
    expect(await ticks.evaluateAll((all) => all.map((tick) => (tick as HTMLInputElement).checked))).toEqual([
      true,
      false,
    ]);
    await clean(lead, 'from ideas to actions');
    await lead.press(lead.button('chosen-make', { count: 1 }));
    await expect(lead.page.getByText(lead.t('chosen-made', { count: 1, zone: 'Azioni' }))).toBeVisible();
    await clean(lead, 'what is said in passing', { narrow: false });
    await expect(anna.page.locator('[data-card]').filter({ hasText: CHOSEN })).toHaveCount(2);
    await expect(action).toHaveAttribute('aria-label', /Nido di territorio.*1 legame/);
  });

  await test.step('a second time it is not made again', async () => {
    await lead.press(lead.button('chosen'));
    await expect(lead.dialog.getByRole('checkbox').first()).toBeDisabled();
    await expect(lead.button('chosen-make', { count: 0 })).toBeDisabled();
    await lead.press(lead.button('cancel'));
    await expect(action).toHaveCount(1);
  });
  untroubled(lead, anna);
});
