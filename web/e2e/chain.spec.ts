// The thread from a need to its answer, and the public page: on a desktop, by the keyboard alone, on a phone, and without JavaScript.
import { expect, type Browser, type Page } from '@playwright/test';
import { AND_MORE, clean, faults } from './axe';
import { Person, untroubled } from './person';
import { Server } from './server';
import { Stage } from './stage';
import { test } from './test';

const server = new Server();
let stage: Stage;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  await server.start();
  stage = await Stage.on(server);
  await stage.play('listen', 'imagine', 'cluster', 'choose', 'plan', 'finish', 'monitor');
});
test.afterAll(async () => {
  await stage.leave();
  await server.stop();
});

const NURSERY = 'Gli orari del nido finiscono alle 16';
const point = (page: Page, id: string) => page.locator(`[data-node="${id}"]`);

/** By how many pixels a page is wider than its window. */
const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function leader(browser: Browser, how?: { phone?: boolean }): Promise<Person> {
  const lead = await Person.comes(browser, how);
  await lead.lead(server.url, stage, 'Giulia');
  return lead;
}

test('EVI-1 any point of a thread is reached from any other in two clicks, by the keyboard too', async ({
  browser,
}) => {
  const lead = await leader(browser);
  const { page, t } = lead;
  await page.goto(`${server.url}/b/${stage.board}/plan`);
  await page.getByRole('link', { name: t('strand-link-all') }).click();
  await expect(page.getByRole('heading', { name: t('strand-needs') })).toBeVisible();
  await clean(lead, 'all threads');

  await page.getByRole('link', { name: NURSERY }).click();
  await expect(point(page, 'n01').getByRole('link')).toHaveAttribute('aria-current', 'true');
  for (const column of ['need', 'idea', 'vote', 'decision', 'action', 'progress', 'answer'])
    await expect(
      page.getByRole('heading', { level: 3, name: t(`strand-column-${column}`), exact: true }),
    ).toBeVisible();
  await expect(point(page, 'answer~n01')).toContainText('25 bambini');
  await clean(lead, 'a thread');

  await test.step('one click leads to the last reading, the next one back to the need', async () => {
    await point(page, 'reading~a01-2022-12-31').getByRole('link').click();
    await expect(page).toHaveURL(/chain\/reading~a01-2022-12-31$/);
    await expect(point(page, 'n01')).toBeVisible();
    await point(page, 'n01').getByRole('link').click();
    await expect(point(page, 'n01').getByRole('link')).toHaveAttribute('aria-current', 'true');
  });

  await test.step('the arrows go along the thread, Enter opens the point', async () => {
    await point(page, 'n01').getByRole('link').focus();
    for (const [key, id] of [
      ['ArrowRight', 'i01'],
      ['ArrowRight', 'vote~'],
      ['ArrowRight', 'decision~'],
      ['ArrowRight', 'a01'],
      ['ArrowLeft', 'decision~'],
      ['ArrowRight', 'a01'],
      ['ArrowRight', 'progress~a01'],
      ['ArrowDown', 'reading~a01-2021-09-30'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.locator('[data-node]:focus-within')).toHaveAttribute(
        'data-node',
        new RegExp(`^${id}`),
      );
    }
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/chain\/reading~a01-2021-09-30$/);
  });

  await test.step('the plan and each card lead to their threads', async () => {
    await page.goto(`${server.url}/b/${stage.board}/plan`);
    await page
      .getByRole('row')
      .filter({ hasText: 'Aprire il nido' })
      .getByRole('link', { name: t('strand-link') })
      .click();
    await expect(point(page, 'a01').getByRole('link')).toHaveAttribute('aria-current', 'true');
  });
  untroubled(lead);
});

test('EVI-4 an answer is changed where the thread is, and shows at once', async ({ browser }) => {
  const lead = await leader(browser);
  const { page, t } = lead;
  await page.goto(`${server.url}/b/${stage.board}/chain/n07`);
  await lead.press(lead.button('strand-answer-change'));
  const field = page.getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill('Il laboratorio digitale parte nella prossima alleanza.');
  await clean(lead, 'the form of an answer', { narrow: false });
  await lead.press(lead.button('strand-answer-keep'));
  await expect(point(page, 'answer~n07')).toContainText('parte nella prossima alleanza');
  await page.goto(`${server.url}/b/${stage.board}/chain/none`);
  await expect(page.getByText(t('strand-gone'))).toBeVisible();
  untroubled(lead);
});

test('EVI-1, EVI-4 an idea that answers no need, and an action without an idea, are answered where they are', async ({
  browser,
}) => {
  const lead = await leader(browser);
  const { page, t } = lead;
  for (const [id, words] of [
    ['i20', 'Aveva 1 punto'],
    ['a13', '13 enti'],
  ] as const) {
    await page.goto(`${server.url}/b/${stage.board}/chain/${id}`);
    await expect(point(page, `answer~${id}`)).toContainText(words);
    await expect(lead.button('strand-answer-change')).toHaveCount(1);
  }
  await page.goto(`${server.url}/b/${stage.board}/chain`);
  const others = page.locator('li').filter({ hasText: 'scambio turno digitale' }).first();
  await expect(others).toContainText(t('strand-answered'));
  untroubled(lead);
});

test('EVI-1 on a phone a thread is a list, with nothing to scroll sideways', async ({ browser }) => {
  const lead = await leader(browser, { phone: true });
  await lead.page.goto(`${server.url}/b/${stage.board}/chain/a03`);
  await expect(point(lead.page, 'a03')).toContainText(lead.t('strand-here'));
  const wide = await lead.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wide).toBe(false);
  await clean(lead, 'a thread on a phone');
  untroubled(lead);
});

test('EVI-5, EVI-6, EVI-7 the page is published, read without JavaScript, and withdrawn', async ({
  browser,
}) => {
  const lead = await leader(browser);
  const { page, t } = lead;
  await page.goto(`${server.url}/b/${stage.board}/chain`);
  const publish = page.getByRole('region', { name: t('publish'), exact: true });
  await expect(publish).toContainText(t('publish-off'));
  await expect(publish).toContainText('Gulpease');

  const reading = await browser.newContext({ javaScriptEnabled: false, locale: 'it-IT' });
  const reader = await reading.newPage();
  const off = await reader.goto(`${server.url}/p/${stage.board}`);
  expect(off?.status()).toBe(404);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Questa pagina non c’è');

  await lead.press(lead.button('publish-switch-on'));
  await expect(publish.getByText(t('publish-done'))).toBeVisible();
  await expect(lead.button('publish-again')).toBeEnabled();
  await clean(lead, 'the page is on');

  const on = await reader.goto(`${server.url}/p/${stage.board}`);
  expect(on?.status()).toBe(200);
  await expect(reader.getByText(NURSERY)).toBeVisible();
  await expect(reader.getByText('Oggi nella fascia della sera ci sono 25 bambini.')).toBeVisible();
  await reader.setViewportSize({ width: 320, height: 800 });
  expect(await tooWide(reader)).toBeLessThanOrEqual(0);
  await reader.getByRole('link', { name: 'English' }).click();
  await expect(reader.getByRole('heading', { name: 'What people said' })).toBeVisible();

  await test.step('axe, which is a script itself, finds nothing on it', async () => {
    const looked = await (await browser.newContext({ locale: 'it-IT' })).newPage();
    await looked.goto(`${server.url}/p/${stage.board}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 320]) {
        await looked.emulateMedia({ colorScheme });
        await looked.setViewportSize({ width, height: 800 });
        expect(await faults(looked, AND_MORE)).toEqual([]);
        expect(await tooWide(looked), `${width} pixels`).toBeLessThanOrEqual(0);
      }
    }
    await looked.context().close();
  });

  await lead.press(lead.button('publish-switch-off'));
  await expect(publish.getByText(t('publish-gone'))).toBeVisible();
  expect((await reader.goto(`${server.url}/p/${stage.board}`))?.status()).toBe(404);
  await reading.close();
  untroubled(lead);
});
