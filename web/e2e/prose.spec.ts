// Markdown in comments and cards: written with the keyboard, shown as what it means; and no stranger's text is ever more.
import { expect } from '@playwright/test';
import { HOSTILE } from '../tests/hostile';
import { Keys } from './keys';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { byHand } from './socket';
import { test } from './test';

test.beforeAll(() => server.start());

test('CLI-11 a hostile text is words in a real browser, under the product’s own policy', async ({
  browser,
}) => {
  const opened = await server.open({ phases: { listen: { writing: 'open' } } } as object);
  const giulia = await Person.comes(browser);
  const asked: string[] = [];
  giulia.page.on('request', (request) => asked.push(request.url()));
  await giulia.lead(server.url, opened, 'Giulia');
  await giulia.page.evaluate(() =>
    addEventListener('securitypolicyviolation', (event) => {
      document.documentElement.dataset.broken = event.violatedDirective;
    }),
  );
  await giulia.write('Nido');
  const card = (await giulia.card('Nido').getAttribute('data-card')) ?? '';
  const comments = HOSTILE.map((text, n) => ({
    t: 'do' as const,
    id: `hostile-${n}`,
    command: { type: 'add_comment' as const, id: `m-hostile-${n}`, card, text },
  }));
  const answers = await byHand(giulia.page, { board: opened.board }, comments);
  expect(answers.map(({ t }) => t)).toEqual(HOSTILE.map(() => 'events'));
  await giulia.press(giulia.card('Nido'));
  await giulia.page.keyboard.press('c');
  const prose = giulia.page.locator('.prose');
  await expect(prose).toHaveCount(HOSTILE.length);
  await expect(giulia.page.locator('.prose .plain'), 'the reader of Markdown has come').toHaveCount(0);
  const made = await prose.evaluateAll((all) =>
    all.flatMap((one) => [...one.querySelectorAll('*')]).map((one) => one.localName),
  );
  expect([...new Set(made)].filter((name) => !/^(p|ul|ol|li|strong|em|a|br|span)$/.test(name))).toEqual([]);
  const attributes = await prose.evaluateAll((all) =>
    all.flatMap((one) => [...one.querySelectorAll('*')]).flatMap((one) => one.getAttributeNames()),
  );
  expect([...new Set(attributes)].filter((name) => !/^(class|href|target|rel|start)$/.test(name))).toEqual(
    [],
  );
  for (const link of await prose.locator('a').all()) {
    expect(await link.getAttribute('href')).toMatch(/^(https?:\/\/|mailto:)/);
    expect(await link.getAttribute('rel')).toContain('noopener nofollow');
  }
  expect(await giulia.page.evaluate(() => 'pwned' in window)).toBe(false);
  await expect(giulia.page.locator('html')).not.toHaveAttribute('data-broken');
  expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
  untroubled(giulia);
});

test('a comment is given its form by keys alone; others read what it means', async ({ browser }) => {
  const opened = await server.open({ phases: { listen: { writing: 'open' } } } as object);
  const giulia = await Person.comes(browser);
  const keys = new Keys(giulia);
  await keys.watch();
  await giulia.lead(server.url, opened, 'Giulia');
  await giulia.page.evaluate(() => sessionStorage.removeItem('pointed'));
  await giulia.page.keyboard.press('n');
  await keys.type('Un **nido** aperto');
  await keys.press('Enter', 'Escape');
  const card = giulia.page.locator('[data-card]');
  await expect(card, 'on the board without its marks').toContainText('Un nido aperto');
  await card.focus();
  await keys.press('c');
  const field = giulia.field('comment-write');
  await expect(field).toBeFocused();
  await keys.type('Vedi ');
  await keys.press('Control+b');
  await keys.type('qui');
  await expect(field).toHaveValue('Vedi **qui**');
  await keys.press('Control+a', 'Shift+Tab', 'Shift+Tab');
  await keys.to(giulia.page.locator('form').getByRole('button', { name: giulia.t('format-bold') }));
  await keys.press('ArrowRight', 'ArrowRight', 'Enter');
  await expect(field).toHaveValue('- Vedi **qui**');
  await expect(field).toBeFocused();
  await keys.press('Control+z');
  await expect(field, 'the browser’s own undo knows of it').toHaveValue('Vedi **qui**');
  await keys.press('End', 'Enter');
  await expect(giulia.page.locator('.prose strong', { hasText: 'qui' })).toBeVisible();
  if (process.env.LOOK) await giulia.page.screenshot({ path: process.env.LOOK });
  await keys.neverPointed();
  untroubled(giulia);
});
