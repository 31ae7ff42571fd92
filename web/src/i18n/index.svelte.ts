// The product's texts: t(key, values) in the reader's language. It never shows a blank: a missing text shows its key.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

export type Language = 'it' | 'en';
export type Values = Record<string, FluentVariable>;

const KEY = 'cocreate.language';
const FILES = import.meta.glob<string>('../../../cocreate/locales/*/{web,board,plan}.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(FILES)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles: Partial<Record<Language, FluentBundle>> = {};
const bundle = (language: Language): FluentBundle => (bundles[language] ??= bundleOf(language));

export function isLanguage(value: unknown): value is Language {
  return value === 'it' || value === 'en';
}

/** Chosen by the person, or else the table's, or else the browser's, or else Italian. */
export function pickLanguage(chosen: unknown, table: unknown, browser: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  if (isLanguage(table)) return table;
  return browser.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'it';
}

class Speech {
  language = $state<Language>('it');
  #table: Language | undefined;

  start(): void {
    this.#set();
  }

  /** The language of the table that was opened: it holds unless the person chose another. */
  atTable(language: unknown): void {
    this.#table = isLanguage(language) ? language : undefined;
    this.#set();
  }

  choose(language: Language): void {
    localStorage.setItem(KEY, language);
    this.#set();
  }

  #set(): void {
    this.language = pickLanguage(localStorage.getItem(KEY), this.#table, navigator.languages);
    document.documentElement.lang = this.language;
  }
}

export const speech = new Speech();

export function t(key: string, values?: Values): string {
  const inLanguage = bundle(speech.language);
  const message = inLanguage.getMessage(key);
  if (!message?.value) return key;
  return inLanguage.formatPattern(message.value, values ?? null, []);
}

/** Whether there is a text for a key that is put together from data. */
export function speaks(key: string): boolean {
  return bundle(speech.language).hasMessage(key);
}
