// Somebody who has only a keyboard: Tab to where they want to be, and keys. That nothing was pointed at is seen at the end.
import { expect, type Locator } from '@playwright/test';
import type { Person } from './person';

const FAR = 90; // more presses of Tab than this is no way to a button

export class Keys {
  constructor(readonly person: Person) {}

  /** To be called before the first page is opened. */
  async watch(): Promise<void> {
    await this.person.page.addInitScript(() =>
      addEventListener('pointerdown', () => sessionStorage.setItem('pointed', 'yes'), true),
    );
  }

  async neverPointed(): Promise<void> {
    expect(await this.person.page.evaluate(() => sessionStorage.getItem('pointed'))).toBeNull();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.person.page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.person.page.keyboard.type(words);
  }

  /** Tab until the focus is there, and one sees that it is. */
  async to(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let n = 0; n < FAR; n++) {
      if (await target.evaluate((element) => element === document.activeElement)) {
        await expect(target).toBeInViewport();
        return;
      }
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${target}`);
  }

  async enter(target: Locator): Promise<void> {
    await this.to(target);
    await this.press('Enter');
  }

  /** Into this field, instead of what stands there. */
  async fill(target: Locator, words: string): Promise<void> {
    await this.to(target);
    await this.type(words);
  }

  /** A day as this browser wants it typed: the order of its parts is that of the browser's own language. */
  async day(iso: string): Promise<string> {
    const page = await this.person.context.newPage();
    await page.setContent('<input type="date">');
    await page.locator('input').pressSequentially('01022003');
    await expect(page.locator('input')).toHaveValue(/^2003-0[12]-0[12]$/);
    const monthFirst = (await page.locator('input').inputValue()) === '2003-01-02';
    await page.close();
    const [year = '', month = '', day = ''] = iso.split('-');
    return (monthFirst ? month + day : day + month) + year;
  }

  /** To a card of the board, by its words. */
  async find(words: string): Promise<void> {
    await this.press('/');
    await expect(
      this.person.page.getByRole('combobox', { name: this.person.t('search-label') }),
    ).toBeFocused();
    await this.type(words);
    await expect(this.person.page.getByRole('option')).toHaveCount(1);
    await this.press('Enter');
    await expect(this.person.card(words)).toBeFocused();
  }
}
