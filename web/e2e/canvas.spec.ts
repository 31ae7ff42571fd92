// The canvas with pointer, finger and keyboard: taking, aligning, catching, copying, stacking, tagging, filtering.
import { expect, type Locator } from '@playwright/test';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

const box = async (card: Locator): Promise<{ x: number; y: number; width: number; height: number }> =>
  (await card.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };

async function pasted(person: Person, words: string): Promise<void> {
  await person.page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  }, words);
}

/** Where it is once it has come to rest. */
async function rested(card: Locator): Promise<{ x: number; y: number }> {
  let last = await box(card);
  await expect(async () => {
    const before = last;
    await card.page().waitForTimeout(50);
    last = await box(card);
    expect(last).toEqual(before);
  }).toPass();
  return last;
}

/** A table that is led, with these cards in its first zone. */
async function led(person: Person, words: readonly string[]): Promise<void> {
  await person.lead(server.url, await server.open(), 'Giulia');
  await pasted(person, words.join('\n'));
  for (const one of words) await expect(person.card(one)).toBeVisible();
  await person.page.keyboard.press('Escape'); // what was pasted is taken
  await expect(person.page.locator('[data-card][aria-current]')).toHaveCount(0);
}

test('several cards are taken with Shift and the arrows, aligned, copied with their links and taken back', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  await led(lead, ['Nido', 'Orari', 'Bus']);
  const { keyboard } = lead.page;
  const cards = lead.page.locator('[data-card]');

  await lead.card('Nido').focus();
  await keyboard.press('Escape');
  await keyboard.press('Space');
  await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await keyboard.press('Control+a');
  await lead.press(lead.button('arrange'));
  await expect(lead.button('align-top')).toBeVisible();
  await clean(lead, 'several cards are taken, and may be put in line', { narrow: false });
  await keyboard.press('Alt+w');
  await expect.poll(async () => (await box(lead.card('Nido'))).y).toBe((await box(lead.card('Bus'))).y);

  await keyboard.press('Control+d');
  await expect(cards).toHaveCount(6);
  await keyboard.press('z');
  await expect(cards).toHaveCount(3);
  await keyboard.press('z');
  await expect
    .poll(async () => (await box(lead.card('Nido'))).y)
    .toBeGreaterThan((await box(lead.card('Bus'))).y);
  untroubled(lead);
});

test('what is dragged catches on its neighbours, and with Ctrl it does not', async ({ browser }) => {
  const lead = await Person.comes(browser);
  await led(lead, ['Nido', 'Orari']);
  const { mouse, keyboard } = lead.page;
  const drag = async (card: Locator, dx: number, dy: number): Promise<void> => {
    const { x, y } = await rested(card);
    await mouse.move(x + 40, y + 20);
    await mouse.down();
    await mouse.move(x + 60, y + 40, { steps: 3 });
    await mouse.move(x + 40 + dx, y + 20 + dy, { steps: 5 });
    await mouse.up();
  };
  const nido = await rested(lead.card('Nido'));
  const orari = await rested(lead.card('Orari'));
  await drag(lead.card('Orari'), nido.x - orari.x + 4, 260);
  await expect.poll(async () => (await box(lead.card('Orari'))).x).toBeCloseTo(nido.x, 0);
  await keyboard.down('Control');
  await drag(lead.card('Orari'), 5, 30);
  await keyboard.up('Control');
  await expect.poll(async () => (await box(lead.card('Orari'))).x).toBeCloseTo(nido.x + 5, 0);
  untroubled(lead);
});

test('a card is brought to the front, and into another zone, by its keys, for everybody', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  await led(lead, ['Nido', 'Orari']);
  const { keyboard } = lead.page;
  const depth = (words: string): Promise<string> =>
    lead.card(words).evaluate((card) => getComputedStyle(card).zIndex);
  await lead.card('Nido').focus();
  await keyboard.press(']');
  await expect.poll(() => depth('Nido')).toBe('1');
  await keyboard.press('[');
  await expect.poll(() => depth('Nido')).toBe('-1');
  await expect(lead.card('Nido')).toHaveAttribute('aria-label', new RegExp(lead.t('card-kind-need')));
  await keyboard.press('Space');
  for (let n = 0; n < 4; n++) await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Space');
  await expect(lead.card('Nido')).toHaveAttribute('aria-label', new RegExp(lead.t('card-kind-idea')));
  await expect(lead.card('Nido')).toBeFocused();
  await lead.page.reload();
  await lead.atTable();
  await expect.poll(() => depth('Nido')).toBe('-1');
  await expect(lead.card('Nido')).toHaveAttribute('aria-label', new RegExp(lead.t('card-kind-idea')));
  untroubled(lead);
});

test('tags are given with the keyboard, and the filter shows the same cards in both views', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  await led(lead, ['Nido aperto', 'Orari', 'Bus']);
  const { page } = lead;
  await lead.press(lead.card('Nido aperto'));
  await lead.press(lead.button('tags'));
  await lead.page.getByLabel(lead.t('tag-new')).fill('infanzia');
  await page.keyboard.press('Enter');
  await expect(lead.card('Nido aperto')).toContainText('infanzia');
  await page.keyboard.press('Escape');
  await lead.card('Nido aperto').focus();

  await page.keyboard.press('v');
  await lead.press(page.getByRole('button', { name: /^infanzia/ }));
  await expect(page.locator('[data-card]')).toHaveCount(1);
  await expect(page.getByText(lead.t('filter-shown', { shown: 1, all: 3 })).first()).toBeVisible();
  await lead.press(lead.button('colours-by-tag'));
  await clean(lead, 'the filter and the legend', { narrow: false });
  await lead.press(page.getByRole('radio', { name: lead.t('view-outline') }).or(lead.button('view-outline')));
  await expect(page.locator('[data-row]')).toHaveCount(1);
  await lead.press(lead.button('filter-clear').first());
  await expect(page.locator('[data-row]')).toHaveCount(3);
  untroubled(lead);
});

test('DEC-6 a long list is looked at first, and one undo takes all of it back', async ({ browser }) => {
  const lead = await Person.comes(browser);
  await led(lead, ['Nido']);
  const list = Array.from({ length: 60 }, (_, n) => `Riga ${n + 1}`);
  await pasted(lead, list.join('\n'));
  await expect(lead.dialog).toContainText(lead.t('paste-count', { count: 60 }));
  await clean(lead, 'a list that is pasted');
  await lead.press(lead.button('paste-make', { count: 60 }));
  const count = lead.page.locator('section.zone header .figures').first();
  await expect(count).toHaveText('61');
  await lead.page.keyboard.press('z');
  await expect(count).toHaveText('1');

  await pasted(lead, 'x'.repeat(200_001));
  await expect(lead.dialog).toContainText('paste_too_large');
  await clean(lead, 'what is too much to paste', { narrow: false });
  await lead.press(lead.button('cancel'));

  await pasted(lead, 'N.\tTesto\tEtichette\n1\tPiù nidi\tinfanzia\n2\tBus serale\t');
  await lead.press(lead.button('paste-make', { count: 2 }));
  await expect(lead.card('Più nidi')).toContainText('infanzia');
  untroubled(lead);
});

test('who leads makes a zone larger with the arrows, and the overview leads to its cards', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  await led(lead, ['Nido', 'Orari']);
  const { page } = lead;
  const zone = page.locator('section.zone').first();
  const handle = zone.locator('.size');
  const before = await box(zone);
  await handle.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await box(zone)).height).toBeGreaterThan(before.height + 40);
  await page.locator('[data-card]').first().focus();
  await page.keyboard.press('m');
  const overview = page.locator('section.overview');
  await expect(overview.getByRole('listitem').first()).toContainText('2');
  await expect(overview.locator('.map')).toHaveAttribute('aria-hidden', 'true');
  await clean(lead, 'the overview', { narrow: false });
  await overview.getByRole('listitem').last().getByRole('button').click();
  await lead.press(lead.button('find-me'));
  await expect(page.locator('[data-card]:focus')).toHaveCount(1);
  untroubled(lead);
});

test('CLI-15 who does not want to be seen is not, and who does not want to see pointers sees none', async ({
  browser,
}) => {
  const opened = await server.open({ phases: { listen: { writing: 'open' } } } as object);
  const [giulia, anna] = [await Person.comes(browser), await Person.comes(browser)];
  await giulia.lead(server.url, opened, 'Giulia');
  await anna.joinByLink(
    (await server.invites(await server.join(opened, { name: 'Seconda' }))).participant.link,
    'Anna',
    {
      name: 'Comune',
      sector: 'public',
    },
  );
  const { you } = await giulia.seat(opened.board);
  const pointers = anna.page.locator('canvas.layer').last();
  const told = (): number =>
    anna.frames.filter(
      (frame) => frame.startsWith('{"t":"presence"') && new RegExp(`"${you}","x":\\d`).test(frame),
    ).length;
  const moves = async (): Promise<void> => {
    for (const x of [300, 420, 540]) {
      await giulia.page.mouse.move(x, 400);
      await giulia.page.waitForTimeout(120);
    }
  };
  const chooses = async (person: Person, choice: string): Promise<void> => {
    await person.press(person.button('more'));
    await person.press(person.page.getByRole('menuitem', { name: person.t('looks') }));
    await person.dialog.getByRole('radio', { name: person.t(choice), exact: true }).check();
    await person.page.keyboard.press('Escape');
  };

  await moves();
  await expect.poll(told).toBeGreaterThan(0);
  await expect(pointers).toBeVisible();
  await chooses(anna, 'looks-pointers-none');
  await expect(pointers).toBeHidden();
  await chooses(anna, 'looks-pointers-others');
  await expect(pointers).toBeVisible();

  await chooses(giulia, 'looks-pointers-others');
  await expect(pointers).toBeHidden(); // she is nowhere any more
  const before = told();
  await moves();
  expect(told()).toBe(before);
  await chooses(giulia, 'looks-pointers-both');
  await moves();
  await expect.poll(told).toBeGreaterThan(before);
  untroubled(giulia, anna);
});
