// Several people type in one card at once (DEC-3): by real keys, accents and emoji, words that a keyboard still composes.
import { expect, type CDPSession, type Locator } from '@playwright/test';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

const NAMES = ['Anna', 'Bruno', 'Carla'] as const;

/** Three browsers at one card, each with the caret in it. */
async function atOneCard(browser: Parameters<typeof Person.comes>[0], words: string): Promise<Person[]> {
  const opened = await server.open({ phases: { listen: { writing: 'open' } } } as object);
  const { participant } = await server.invites(await server.join(opened, { name: 'Giulia' }));
  const people: Person[] = [];
  for (const name of NAMES) {
    const person = await Person.comes(browser);
    const body = people.length ? 'Comune' : ({ name: 'Comune', sector: 'public' } as const);
    await person.joinByLink(participant.link, name, body);
    if (!people.length) await person.write(words);
    people.push(person);
  }
  for (const person of people) {
    await person.press(person.card(words));
    await person.page.keyboard.press('Enter');
    await expect(field(person)).toBeFocused();
  }
  return people;
}

const field = (person: Person): Locator => person.page.locator('[data-card] textarea');

const composing = (chromium: CDPSession, text: string): Promise<unknown> =>
  chromium.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

async function alike(people: readonly Person[]): Promise<string> {
  await expect
    .poll(async () => new Set(await Promise.all(people.map((person) => field(person).inputValue()))).size)
    .toBe(1);
  return field(people[0] as Person).inputValue();
}

test('DEC-3 three people type in one card at once, and no word is lost', async ({ browser }) => {
  const people = await atOneCard(browser, 'Inizio');
  const [anna, bruno, carla] = people as [Person, Person, Person];
  await anna.page.keyboard.press('Control+Home');
  const words = [
    ['perché ', 'così ', 'è ', 'già ', 'più '],
    [' 👩‍👧', ' città', ' 🇮🇹', ' però', ' 👍🏽'],
  ];
  const chromium = await carla.context.newCDPSession(carla.page);
  const types = async (person: Person, own: string[] = []): Promise<void> => {
    for (const word of own)
      for (const { segment } of new Intl.Segmenter().segment(word)) await letter(person, segment);
  };
  const composes = async (): Promise<void> => {
    for (const word of [' ぁ', ' 漢字', ' ção']) {
      for (let n = 1; n <= word.length; n++) await composing(chromium, word.slice(0, n));
      await chromium.send('Input.insertText', { text: word });
    }
  };
  await Promise.all([types(anna, words[0]), types(bruno, words[1]), composes()]);
  const text = await alike(people);
  for (const word of [...words.flat(), 'Inizio', 'ぁ', '漢字', 'ção']) expect(text).toContain(word.trim());
  expect(text, 'what one types at the beginning stays in one piece').toContain('perché così è già più ');
  untroubled(...people);
});

/** A letter that has a key comes by the key, any other as a keyboard of a phone gives it. */
async function letter({ page }: Person, segment: string): Promise<void> {
  if (/^[\x20-\x7e]$/.test(segment)) await page.keyboard.press(segment === ' ' ? 'Space' : segment);
  else await page.keyboard.insertText(segment);
}

test('DEC-3 nothing of others disturbs a word that is being composed; then all is there', async ({
  browser,
}) => {
  const people = await atOneCard(browser, 'casa');
  const [anna, bruno, carla] = people as [Person, Person, Person];
  const chromium = await carla.context.newCDPSession(carla.page);
  await composing(chromium, ' にほ');
  await anna.page.keyboard.press('Control+Home');
  await anna.page.keyboard.type('Una ');
  await expect(field(bruno)).toHaveValue('Una casa');
  await composing(chromium, ' にほん');
  await expect(field(carla), 'the field is the keyboard’s alone').toHaveValue('casa にほん');
  await chromium.send('Input.insertText', { text: ' 日本' });
  for (const person of people) await expect(field(person)).toHaveValue('Una casa 日本');
  await carla.page.keyboard.type('!');
  for (const person of people) await expect(field(person)).toHaveValue('Una casa 日本!');
  untroubled(...people);
});

test('LIV-3 each sees where the others write, by name, and hears it', async ({ browser }) => {
  const people = await atOneCard(browser, 'Un nido aperto');
  const [anna, bruno] = people as [Person, Person];
  await anna.page.keyboard.press('Control+Home');
  for (let n = 0; n < 7; n++) await anna.page.keyboard.press('ArrowRight');
  const marks = bruno.page.locator('.copy');
  await expect(marks.getByText('Anna')).toBeAttached();
  await expect(marks.getByText('Carla')).toBeAttached();
  const heard = bruno.page.locator(`#${await field(bruno).getAttribute('aria-describedby')}`);
  await expect(heard).toContainText(bruno.t('caret-after', { name: 'Anna', word: 'nido' }));
  await bruno.page.keyboard.press('Control+Home');
  await bruno.page.keyboard.type('Ecco: ');
  await expect(field(anna)).toHaveValue('Ecco: Un nido aperto');
  await expect(heard).toContainText(bruno.t('caret-after', { name: 'Anna', word: 'nido' }));
  await anna.page.keyboard.type(' grande');
  await expect(heard).toContainText(bruno.t('caret-after', { name: 'Anna', word: 'grande' }));
  await expect(field(bruno)).toHaveValue('Ecco: Un nido grande aperto');
  await anna.page.keyboard.press('Escape');
  await expect(marks.getByText('Anna')).toHaveCount(0);
  await expect(marks.getByText('Carla')).toBeAttached();
  untroubled(...people);
});

test('LIV-3 in words that run from right to left the others stand where they write, too', async ({
  browser,
}) => {
  const people = await atOneCard(browser, 'שלום עולם');
  const [anna, bruno] = people as [Person, Person];
  await anna.page.keyboard.press('Control+Home');
  const place = async (mark: Locator): Promise<number> => (await mark.boundingBox())?.x ?? NaN;
  const mark = (name: string): Locator => bruno.page.locator('.copy i').filter({ hasText: name });
  const box = await field(bruno).boundingBox();
  const right = (box?.x ?? NaN) + (box?.width ?? NaN);
  await expect.poll(async () => right - (await place(mark('Anna')))).toBeLessThan(40);
  expect(right - (await place(mark('Carla'))), 'at the end of the words').toBeGreaterThan(60);
  untroubled(...people);
});

test('CLI-4 Ctrl+Z in a field takes back my own words, what I had taken stays taken', async ({ browser }) => {
  const people = await atOneCard(browser, 'casa');
  const [anna, bruno, carla] = people as [Person, Person, Person];
  await carla.page.keyboard.press('Control+A');
  await anna.page.keyboard.press('Control+Home');
  await anna.page.keyboard.insertText('Una '); // one stroke, however slow the machine
  await expect(field(bruno)).toHaveValue('Una casa');
  await bruno.page.keyboard.type(' bella');
  for (const person of people) await expect(field(person)).toHaveValue('Una casa bella');
  expect(
    await field(carla).evaluate((node: HTMLTextAreaElement) =>
      node.value.slice(node.selectionStart, node.selectionEnd),
    ),
  ).toBe('casa');
  await anna.page.keyboard.press('Control+z');
  for (const person of people) await expect(field(person)).toHaveValue('casa bella');
  await anna.page.keyboard.press('Control+z');
  await expect(field(bruno), 'what is not mine I cannot take back').toHaveValue('casa bella');
  await anna.page.keyboard.press('Control+Shift+z');
  for (const person of people) await expect(field(person)).toHaveValue('Una casa bella');
  untroubled(...people);
});
