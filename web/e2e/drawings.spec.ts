// Drawing on the board and bringing images, with the mouse, the keyboard alone and a phone; others see it at once.
import { expect, type Page } from '@playwright/test';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { test } from './test';

test.beforeAll(() => server.start());

const OPEN = { listen: { writing: 'open' as const } };
// one red pixel
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';

async function stroke(page: Page, points: readonly [number, number][]): Promise<void> {
  const [first, ...rest] = points;
  if (!first) return;
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...point, { steps: 4 });
  await page.mouse.up();
}

/** A file is drawn over the board and let go there; the page says that it takes it, else the browser would open it. */
async function dropped(page: Page, at: { clientX: number; clientY: number }): Promise<void> {
  const taken = await page.evaluate(
    ({ body, at }) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], 'x.png', { type: 'image/png' }));
      const how = { dataTransfer: data, bubbles: true, cancelable: true, ...at };
      const on = document.elementFromPoint(at.clientX, at.clientY);
      return ['dragover', 'drop'].map((name) => !on?.dispatchEvent(new DragEvent(name, how)));
    },
    { body: DOT, at },
  );
  expect(taken).toEqual([true, true]);
}

const drawn = (page: Page, words: string) =>
  page
    .locator('[data-drawing], [data-row-drawing]')
    .filter({ visible: true })
    .and(
      page
        .locator(`[aria-label*=${JSON.stringify(words)}]`)
        .or(page.locator('[data-row-drawing]').filter({ hasText: words })),
    );

test('DRW-1 a stroke is one act: drawn, seen by others, taken back, wiped away', async ({ browser }) => {
  const opened = await server.open({ phases: OPEN } as object);
  const [lead, other] = [await Person.comes(browser), await Person.comes(browser, { phone: true })];
  await lead.lead(server.url, opened, 'Giulia');
  const { participant } = await server.invites(await server.join(opened, { name: 'Segreteria' }));
  await other.joinByLink(participant.link, 'Marta', 'A titolo personale');
  const { page } = lead;
  await page.keyboard.press('p');
  await expect(lead.page.getByRole('toolbar', { name: lead.t('draw-tools') })).toBeVisible();
  await stroke(page, [
    [300, 300],
    [420, 380],
    [500, 300],
  ]);
  await expect(drawn(page, lead.t('form-pen'))).toHaveCount(1);
  await expect(drawn(other.page, other.t('form-pen'))).toHaveCount(1);
  await page.keyboard.press('z');
  await expect(drawn(page, lead.t('form-pen'))).toHaveCount(0);
  await page.keyboard.press('Shift+Z');
  await expect(drawn(other.page, other.t('form-pen'))).toHaveCount(1);
  await page.keyboard.press('e');
  await stroke(page, [
    [420, 300],
    [420, 420],
  ]);
  await expect(drawn(other.page, other.t('form-pen'))).toHaveCount(0);
  untroubled(lead, other);
});

test('DRW-5 a card and a drawing are taken together: moved, copied and deleted in one act, and taken back in one', async ({
  browser,
}) => {
  const opened = await server.open({ phases: OPEN } as object);
  const [lead, other] = [await Person.comes(browser), await Person.comes(browser)];
  await lead.lead(server.url, opened, 'Giulia');
  const { participant } = await server.invites(await server.join(opened, { name: 'Segreteria' }));
  await other.joinByLink(participant.link, 'Marta', 'A titolo personale');
  const { page } = lead;
  await lead.write('Con il disegno');
  await page.keyboard.press('Escape');
  const card = lead.card('Con il disegno');
  const at = (await card.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [left, top, right] = [at.x, at.y, at.x + at.width];
  await page.keyboard.press('r');
  await expect(page.getByRole('toolbar', { name: lead.t('draw-tools') })).toBeVisible();
  await stroke(page, [
    [right + 40, top],
    [right + 140, top + 60],
  ]);
  const shape = page.locator('[data-drawing]');
  await expect(shape).toHaveCount(1);
  await page.keyboard.press('Escape');
  const places = async (): Promise<number[]> =>
    (await Promise.all([card.boundingBox(), shape.boundingBox()])).flatMap((box) => [
      Math.round(box?.x ?? 0),
      Math.round(box?.y ?? 0),
    ]);
  const before = await places();

  await page.keyboard.down('Shift');
  await stroke(page, [
    [right + 180, top + at.height + 40],
    [left - 20, top - 20],
  ]);
  await page.keyboard.up('Shift');
  const taken = page.getByRole('toolbar', { name: lead.t('both-acts', { count: 2 }) });
  await expect(taken).toBeVisible();
  await page.keyboard.down('Control');
  await stroke(page, [
    [left + 20, top + 20],
    [left + 60, top + 40],
    [left + 100, top + 60],
  ]);
  await page.keyboard.up('Control');
  const moved = before.map((place, n) => place + (n % 2 ? 40 : 80));
  await expect.poll(places).toEqual(moved);
  await page.keyboard.press('z');
  await expect.poll(places).toEqual(before);

  const counts = async (): Promise<number[]> =>
    Promise.all(
      [lead, other].flatMap((one) => [
        one.card('Con il disegno').count(),
        one.page.locator('[data-drawing]').count(),
      ]),
    );
  await expect.poll(counts).toEqual([1, 1, 1, 1]);
  await page.keyboard.press('Control+a');
  await taken.getByRole('button', { name: lead.t('duplicate') }).click();
  await expect.poll(counts).toEqual([2, 2, 2, 2]);
  await page.keyboard.press('z');
  await expect.poll(counts).toEqual([1, 1, 1, 1]);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect.poll(counts).toEqual([0, 0, 0, 0]);
  await page.keyboard.press('z');
  await expect.poll(counts).toEqual([1, 1, 1, 1]);
  untroubled(lead, other);
});

test('DRW-1 a shape that is dragged catches on its neighbours, and a card on it; with Ctrl they do not', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  await lead.lead(server.url, await server.open({ phases: OPEN } as object), 'Giulia');
  const { page } = lead;
  const shapes = page.locator('[data-drawing]');
  for (const [n, at] of [400, 700].entries()) {
    await page.keyboard.press('r');
    await expect(page.getByRole('toolbar', { name: lead.t('draw-tools') })).toBeVisible();
    await stroke(page, [
      [at, 250 + n * 90],
      [at + 120, 310 + n * 90],
    ]);
    await expect(shapes).toHaveCount(n + 1);
  }
  await page.keyboard.press('Escape');
  const place = async (n: number): Promise<{ x: number; y: number }> =>
    (await shapes.nth(n).boundingBox()) ?? { x: 0, y: 0 };
  const between = async (): Promise<number> => Math.round((await place(1)).x - (await place(0)).x);
  const drag = async (dx: number): Promise<void> => {
    const { x, y } = await place(1); // by its edge
    await stroke(page, [
      [x, y + 30],
      [x + dx / 2, y + 30],
      [x + dx, y + 30],
    ]);
  };
  await drag(4 - (await between()));
  await expect.poll(between).toBe(0);
  await page.keyboard.down('Control');
  await drag(6);
  await page.keyboard.up('Control');
  await expect.poll(between).toBe(6);
  await lead.write('Una carta accanto');
  await page.keyboard.press('Escape');
  const card = lead.card('Una carta accanto');
  const beside = async (): Promise<number> =>
    Math.round(((await card.boundingBox())?.x ?? 0) - (await place(1)).x);
  const at = (await card.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [x, y, by] = [at.x + at.width / 2, at.y + at.height / 2, 4 - (await beside())];
  await stroke(page, [
    [x, y],
    [x + by / 2, y],
    [x + by, y],
  ]);
  await expect.poll(beside).toBe(0);
  untroubled(lead);
});

test('DRW-1 a shape is placed, moved, made larger, described and deleted by keys alone', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  await lead.lead(server.url, await server.open({ phases: OPEN } as object), 'Giulia');
  const { page } = lead;
  await page.keyboard.press('r');
  await expect(page.getByRole('toolbar', { name: lead.t('draw-tools') })).toBeVisible();
  await clean(lead, 'the tools for drawing', { narrow: false });
  await page.getByRole('button', { name: lead.t('draw-rectangle') }).press('Enter');
  const shape = page.locator('[data-drawing]');
  await expect(shape).toBeFocused();
  const [at, size] = [
    await shape.evaluate((e) => e.style.transform),
    await shape.evaluate((e) => e.style.width),
  ];
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Space');
  await expect.poll(() => shape.evaluate((e) => e.style.transform)).not.toBe(at);
  await page.keyboard.press('+');
  await expect.poll(() => shape.evaluate((e) => e.style.width)).not.toBe(size);
  await page.keyboard.press('Enter');
  await expect(lead.field('drawing-label')).toBeVisible();
  await clean(lead, 'a drawing that is open');
  await lead.field('drawing-label').fill('Il quartiere');
  await lead.button('drawing-keep').press('Enter');
  await expect(shape).toHaveAttribute('aria-label', 'Rettangolo: Il quartiere');
  await clean(lead, 'a drawing on the board');
  await page.keyboard.press('Escape');
  await page.mouse.wheel(0, 4_000); // far from it: the search leads back
  await expect(shape).not.toBeInViewport();
  await page.keyboard.press('/');
  await page.keyboard.type('quartière');
  await expect(page.getByRole('option', { name: 'Il quartiere' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(shape).toBeInViewport();
  await shape.focus();
  await page.keyboard.press('Delete');
  await expect(shape).toHaveCount(0);
  untroubled(lead);
});

test('DRW-1 by keys alone too, it is said where a shape may not be placed', async ({ browser }) => {
  const opened = await server.open({ phases: OPEN } as object);
  const one = await Person.comes(browser);
  const { participant } = await server.invites(await server.join(opened, { name: 'Segreteria' }));
  await one.joinByLink(participant.link, 'Marta', 'A titolo personale');
  await one.page.keyboard.press('f'); // in the middle of it all lies a zone that this phase leaves closed
  await one.page.keyboard.press('r');
  const rectangle = one.page.getByRole('button', { name: one.t('draw-rectangle') });
  await rectangle.press('Enter');
  await expect(one.page.getByText(one.t('not-here'))).toBeVisible();
  await expect(rectangle).toHaveAttribute('aria-pressed', 'true');
  await expect(one.page.locator('[data-drawing]')).toHaveCount(0);
  untroubled(one);
});

test('DRW-4 an image that is pasted or dropped is described on its way, and what is none says why', async ({
  browser,
}) => {
  const opened = await server.open({ phases: OPEN } as object);
  const [lead, other] = [await Person.comes(browser), await Person.comes(browser, { phone: true })];
  await lead.lead(server.url, opened, 'Giulia');
  const { participant } = await server.invites(await server.join(opened, { name: 'Segreteria' }));
  await other.joinByLink(participant.link, 'Marta', 'A titolo personale');
  const paste = (body: string, type: string): Promise<void> =>
    lead.page.evaluate(
      ({ body, type }) => {
        const data = new DataTransfer();
        const bytes = Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], 'x', { type }));
        dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      },
      { body, type },
    );
  await paste(
    btoa('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    'image/svg+xml',
  );
  await expect(lead.dialog.getByRole('alert')).toContainText('SVG');
  await clean(lead, 'an image that is none', { narrow: false });
  await lead.press(lead.button('close').last());
  await paste(DOT, 'image/png');
  await clean(lead, 'an image on its way');
  await lead.field('image-label').fill('Il vecchio asilo');
  await lead.press(lead.button('image-add'));
  await expect(drawn(lead.page, 'Immagine: Il vecchio asilo')).toBeVisible();
  await expect(drawn(other.page, 'Immagine: Il vecchio asilo')).toBeVisible();
  const shown = other.page.locator('[data-row-drawing] img');
  await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1);
  const first = await drawn(lead.page, 'Immagine: Il vecchio asilo').boundingBox();
  const at = { clientX: (first?.x ?? 0) - 120, clientY: (first?.y ?? 0) + 150 };
  await dropped(lead.page, at);
  await lead.field('image-label').fill('Il cortile');
  await lead.press(lead.button('image-add'));
  const box = await drawn(lead.page, 'Immagine: Il cortile').boundingBox();
  expect(Math.abs((box?.x ?? 0) - at.clientX), 'it lies where it was let go').toBeLessThan(3);
  expect(Math.abs((box?.y ?? 0) - at.clientY)).toBeLessThan(3);
  await expect(drawn(other.page, 'Immagine: Il cortile')).toBeVisible();
  untroubled(lead, other);
});

test('DRW-4 on a phone an image is added, and one without a description is said to have none', async ({
  browser,
}) => {
  const opened = await server.open({ phases: OPEN } as object);
  const { participant } = await server.invites(await server.join(opened, { name: 'Segreteria' }));
  const marta = await Person.comes(browser, { phone: true });
  await marta.joinByLink(participant.link, 'Marta', 'A titolo personale');
  await marta.press(marta.button('draw-add'));
  await expect(marta.dialog.locator('input[type=file]')).toBeVisible();
  await clean(marta, 'a drawing or an image to be added');
  const file = { name: 'foto', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') };
  await marta.dialog.locator('input[type=file]').setInputFiles(file);
  await marta.press(marta.button('image-untold'));
  await expect(drawn(marta.page, 'Immagine, senza descrizione')).toBeVisible();
  await marta.press(drawn(marta.page, 'Immagine').getByRole('button'));
  await marta.field('drawing-label').fill('Il cancello');
  await marta.press(marta.button('drawing-keep'));
  await expect(drawn(marta.page, 'Immagine: Il cancello')).toBeVisible();
  await clean(marta, 'an image in the outline');
  untroubled(marta);
});
