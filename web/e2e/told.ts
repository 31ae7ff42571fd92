// What a screen reader would have been told: every sentence that the page's polite region has held.
import { expect } from '@playwright/test';
import type { Person } from './person';

export class Told {
  constructor(readonly person: Person) {}

  /** From now on. */
  async listen(): Promise<void> {
    await this.person.page.locator('[data-told]').waitFor({ state: 'attached' });
    await this.person.page.evaluate(() => {
      const region = document.querySelector('[data-told]');
      if (!region) throw new Error('there is no region to listen to');
      const page = window as unknown as { told: string[] };
      page.told = [];
      new MutationObserver(() => page.told.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
  }

  async all(): Promise<string[]> {
    return this.person.page.evaluate(() => (window as unknown as { told: string[] }).told);
  }

  async hears(words: string): Promise<void> {
    await expect.poll(async () => (await this.all()).join('\n'), { message: words }).toContain(words);
  }
}
