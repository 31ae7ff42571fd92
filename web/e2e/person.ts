// Somebody at the table, with a browser of their own: how they come in, look for a card and press a button.
// It names things as people do, by role and words; what it finds wrong on the page it keeps for the end of the test.
import { expect, type Browser, type BrowserContext, type Locator, type Page } from '@playwright/test';
import type { Language, Role, Sector } from '../src/api/types';
import { heard } from './socket';
import { words, type Words } from './words';

export type Body = { name: string; sector: Sector };
type How = { phone?: boolean; lang?: Language; speaks?: Words; keeps?: boolean };

const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB', de: 'de-AT', fr: 'fr-BE', es: 'es-ES' };
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
// a browser says these of every dropped connection and of every refusal; they are no mistake of the page
const EXPECTED = /WebSocket connection|Failed to load resource|net::ERR_/;

export class Person {
  readonly frames: string[];
  readonly troubles: string[] = [];
  taps = 0;

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly t: Words,
    readonly phone: boolean,
  ) {
    this.frames = heard(page);
    page.on('pageerror', (error) => this.troubles.push(String(error.stack)));
    page.on('console', (said) => {
      if (said.type() === 'error' && !EXPECTED.test(said.text())) this.troubles.push(said.text());
    });
  }

  /** `keeps`: the whole client, to start without a network (CLI-12). Else it fetches what it shows, not 200 files more. */
  static async comes(browser: Browser, how: How = {}): Promise<Person> {
    const { phone = false, lang = 'it', speaks, keeps = false } = how;
    const context = await browser.newContext({
      ...(phone ? PHONE : DESKTOP),
      locale: LOCALES[lang],
      serviceWorkers: keeps ? 'allow' : 'block', // it would also answer past what a test puts in an answer's place
    });
    return new Person(context, await context.newPage(), speaks ?? words(lang), phone);
  }

  /** The same browser, in another tab. */
  async anotherTab(): Promise<Person> {
    return new Person(this.context, await this.context.newPage(), this.t, this.phone);
  }

  // what is there

  button(key: string, values?: Parameters<Words>[1]): Locator {
    return this.page.getByRole('button', { name: this.t(key, values), exact: true });
  }

  field(key: string, values?: Parameters<Words>[1]): Locator {
    return this.page
      .getByLabel(this.t(key, values), { exact: true })
      .and(this.page.locator('input, select, textarea'));
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get offline(): Locator {
    return this.page.getByText(this.t('offline-since', { when: new Date() }).split(/\d/)[0] ?? '');
  }

  /** A card with these words: on the board, or in the outline where this person looks at that. */
  card(words: string): Locator {
    const onBoard = this.page.locator(`[data-card][aria-label*=${JSON.stringify(words)}]`);
    return onBoard.or(this.page.locator('[data-row]').filter({ hasText: words }));
  }

  // what they do

  async press(target: Locator): Promise<void> {
    this.taps += 1;
    await (this.phone ? target.tap() : target.click());
  }

  async sit(name: string, body?: Body | string): Promise<void> {
    await this.field('seat-name').fill(name);
    if (typeof body === 'string') await this.field('seat-body').selectOption({ label: body });
    else if (body) {
      await this.field('seat-body').selectOption({ label: this.t('seat-other') });
      await this.field('seat-own-name').fill(body.name);
      await this.page.getByRole('radio', { name: this.t(`sector-${body.sector}`) }).check();
    }
    await this.press(this.button((await this.button('seat-watch').count()) ? 'seat-watch' : 'seat-sit'));
    await this.atTable();
  }

  async atTable(): Promise<void> {
    await expect(this.page.locator('main#work')).toHaveAttribute('aria-busy', 'false');
  }

  async joinByCode(url: string, code: string, name: string, body?: Body | string): Promise<void> {
    await this.page.goto(url);
    await this.field('code-label').fill(code);
    await this.press(this.button('code-go'));
    await this.sit(name, body);
  }

  async joinByLink(link: string, name: string, body?: Body | string): Promise<void> {
    await this.page.goto(link);
    await this.sit(name, body);
  }

  /** As its facilitator, with the key that opening it gave. */
  async lead(url: string, { board, key }: { board: string; key: string }, name: string): Promise<void> {
    await this.joinByLink(`${url}/b/${board}#key=${key}`, name);
  }

  /** A card written as this person would: with N on the board, with the large button on a phone. */
  async write(words: string, zone?: string): Promise<void> {
    if (this.phone) {
      await this.press(this.button('write-card'));
      if (zone) await this.press(this.dialog.getByRole('radio', { name: zone }));
      await this.dialog.getByRole('textbox').fill(words);
      await this.press(this.button('write-add'));
      await this.press(this.button('done'));
    } else {
      if (zone) await this.press(this.button('zone-write', { zone }));
      else await this.page.keyboard.press('n');
      await this.field('card-words').fill(words);
      await this.page.keyboard.press('Enter');
    }
    await expect(this.card(words)).toBeVisible();
  }

  /** From now on it is noticed when these words are shown, however briefly. Returns how to wait for them. */
  async watch(words: string): Promise<() => Promise<void>> {
    await this.page.evaluate((words) => {
      const look = (): void => {
        if (document.body.textContent.includes(words)) document.documentElement.dataset.shown = words;
      };
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    }, words);
    return () => expect(this.page.locator('html')).toHaveAttribute('data-shown', words);
  }

  /** What the browser has stored of what this person did and the server has not confirmed. */
  kept(): Promise<string> {
    return this.page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open('cocreate', 1));
      const rows = await done(db.transaction('kept').objectStore('kept').getAll());
      db.close();
      return JSON.stringify(rows);
    });
  }

  /** What the browser keeps of this person's seat. */
  seat(board: string): Promise<{ you: string; role: Role }> {
    return this.page.evaluate(
      (key) => JSON.parse(localStorage.getItem(key) ?? '{}'),
      `cocreate.seat.${board}`,
    );
  }
}

/** Nobody's page had an error of its own. */
export function untroubled(...people: readonly Person[]): void {
  expect(people.flatMap(({ troubles }) => troubles)).toEqual([]);
}
