// The product's texts: t(key, values) in the reader's language. It never shows a blank: a missing text shows its key.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Language = 'it' | 'en';
export type Values = Record<string, FluentVariable>;

const KEY = 'cocreate.language';
const FILES = import.meta.glob<string>('../../../cocreate/locales/*/{web,board}.ftl', {
  query: '?raw',
  import: 'default',
});
const bundles: Partial<Record<Language, FluentBundle>> = {};

/** Fetches the texts of a language, once: nobody downloads those that they do not read. */
export async function load(language: Language): Promise<void> {
  if (bundles[language]) return;
  const mine = Object.entries(FILES).filter(([path]) => path.includes(`/locales/${language}/`));
  const texts = await Promise.all(mine.map(([, file]) => file()));
  const bundle = new FluentBundle(localeOf(language), { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text));
  bundles[language] = bundle;
}

/** How days and figures are written: the English of these pages is Europe's. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

export function isLanguage(value: unknown): value is Language {
  return value === 'it' || value === 'en';
}

/** Chosen by the person; or else the table's where their browser reads it, or the browser's own; or else the table's, or Italian. */
export function pickLanguage(chosen: unknown, table: unknown, browser: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  const read = browser.map((tag) => tag.slice(0, 2).toLowerCase()).filter(isLanguage);
  const ofTable = isLanguage(table) ? table : undefined;
  if (ofTable && read.includes(ofTable)) return ofTable;
  return read[0] ?? ofTable ?? 'it';
}

class Speech {
  language = $state<Language>('it');
  #table: Language | undefined;

  get locale(): string {
    return localeOf(this.language);
  }

  /** To be awaited before anything is shown. */
  async start(): Promise<void> {
    await this.#set();
  }

  /** The language of the table that was opened: it holds for who reads it and chose no other. */
  atTable(language: unknown): void {
    this.#table = isLanguage(language) ? language : undefined;
    void this.#set();
  }

  choose(language: Language): void {
    localStorage.setItem(KEY, language);
    void this.#set();
  }

  async #set(): Promise<void> {
    const wanted = pickLanguage(localStorage.getItem(KEY), this.#table, navigator.languages);
    await load(wanted);
    this.language = wanted;
    document.documentElement.lang = wanted;
  }
}

export const speech = new Speech();

export function t(key: string, values?: Values): string {
  const bundle = bundles[speech.language];
  const message = bundle?.getMessage(key);
  if (!bundle || !message?.value) return key;
  return bundle.formatPattern(message.value, values ?? null, []);
}

/** Whether there is a text for a key that is put together from data. */
export function speaks(key: string): boolean {
  return bundles[speech.language]?.hasMessage(key) ?? false;
}
