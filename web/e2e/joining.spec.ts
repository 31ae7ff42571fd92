// Coming in where the line breaks: the server has seated somebody, and the answer never arrives.
import { expect } from '@playwright/test';
import type { FromServer } from '../src/wire/types';
import { Person, untroubled } from './person';
import { Server } from './server';
import { test } from './test';

const server = new Server();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

async function invited() {
  const lead = await server.join(await server.open(), { name: 'Giulia' });
  return (await server.invites(lead)).participant;
}

/** The server hears the next request to join; its answer is lost on the way. Tells what each request asked. */
async function losingAnAnswer({ page }: Person): Promise<{ id: string; name: string }[]> {
  const asked: { id: string; name: string }[] = [];
  await page.route('**/api/join', async (route) => {
    asked.push(route.request().postDataJSON());
    if (asked.length > 1) return route.continue();
    const answer = await route.fetch();
    expect(answer.status(), 'they are seated').toBe(201);
    await route.abort('connectionreset');
  });
  return asked;
}

/** All who have a seat, as the table tells it to this person on the way in. */
function seated({ frames }: Person): string[] {
  const said = frames.map((frame) => JSON.parse(frame) as FromServer);
  const people = said.flatMap((frame) => (frame.t === 'welcome' ? Object.values(frame.people) : []));
  return people.map(({ name }) => name).sort();
}

for (const again of ['presses again', 'reloads and says it again']) {
  test(`LOG-3: who ${again} after an answer that was lost sits at the table once`, async ({ browser }) => {
    const { link } = await invited();
    const anna = await Person.comes(browser);
    const asked = await losingAnAnswer(anna);
    const say = async (): Promise<void> => {
      await anna.field('seat-name').fill('Anna');
      await anna.field('seat-body').selectOption({ label: anna.t('seat-own-account') });
      await anna.press(anna.button('seat-sit'));
    };
    await anna.page.goto(link);
    await say();
    await expect(anna.page.getByText(anna.t('error-offline'))).toBeVisible();
    if (again === 'presses again') await anna.press(anna.button('seat-sit'));
    else {
      await anna.page.reload();
      await say();
    }
    await anna.atTable();
    expect(asked).toHaveLength(2);
    expect(asked[1]?.id).toBe(asked[0]?.id);
    expect(seated(anna)).toEqual(['Anna', 'Giulia']);
    untroubled(anna);
  });
}

test('the keyboard leads from field to field, and nobody is scolded for what they had not come to', async ({
  browser,
}) => {
  const { link } = await invited();
  const paolo = await Person.comes(browser, { phone: true });
  await paolo.page.goto(link);
  await expect(paolo.field('seat-name'), 'one can type at once').toBeFocused();
  await paolo.page.keyboard.type('Paolo');
  await paolo.page.keyboard.press('Enter');
  await expect(paolo.field('seat-own-name')).toBeFocused();
  await paolo.page.keyboard.type('Cooperativa Girasole');
  await paolo.page.keyboard.press('Enter');
  await expect(paolo.page.getByRole('radio', { name: paolo.t('sector-public') })).toBeFocused();
  await expect(paolo.page.locator('[aria-invalid]')).toHaveCount(0);
  const seen = await paolo.button('seat-sit').boundingBox();
  expect((seen?.y ?? 1_000) + (seen?.height ?? 0), 'all on one screen').toBeLessThanOrEqual(844);
  if (process.env.PICTURE) await paolo.page.screenshot({ path: process.env.PICTURE });
  await paolo.press(paolo.page.getByRole('radio', { name: paolo.t('sector-nonprofit') }));
  await paolo.press(paolo.button('seat-sit'));
  await paolo.atTable();

  const next = await Person.comes(browser, { phone: true });
  await next.page.goto(link);
  await next.page.keyboard.type('Eva');
  await next.field('seat-body').selectOption({ label: next.t('seat-other') });
  await expect(next.field('seat-own-name'), 'whose body is not there types it at once').toBeFocused();
  untroubled(paolo, next);
});
