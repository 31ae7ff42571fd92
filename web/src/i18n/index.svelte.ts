// The product's texts: t(key, values) in the reader's language. It never shows a blank: a missing text shows its key.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from '../wire/types';
import { directionOf } from './direction';

export type { Language };
/** What we speak, each by its own name, in the order in which it is offered. */
export const NAMES: Readonly<Record<Language, string>> = {
  it: 'Italiano',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};
export const LANGUAGES = Object.keys(NAMES) as readonly Language[];
export type Values = Record<string, FluentVariable>;

const KEY = 'cocreate.language';
type Files = Record<string, () => Promise<string>>;
// a part is what one of the folders of pages alone asks for (web/texts.ts); it comes from all files of the folder
const PARTS = {
  first: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=first',
    import: 'default',
  }) as Files,
  home: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=home',
    import: 'default',
  }) as Files,
  plan: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=plan',
    import: 'default',
  }) as Files,
  papers: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=papers',
    import: 'default',
  }) as Files,
  push: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=push',
    import: 'default',
  }) as Files,
  monitoring: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=monitoring',
    import: 'default',
  }) as Files,
  reminders: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=reminders',
    import: 'default',
  }) as Files,
  access: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=access',
    import: 'default',
  }) as Files,
  past: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=past',
    import: 'default',
  }) as Files,
  drawing: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=drawing',
    import: 'default',
  }) as Files,
  action: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=action',
    import: 'default',
  }) as Files,
  dialogs: import.meta.glob('../../../cocreate/locales/*/web.ftl', {
    query: '?part=dialogs',
    import: 'default',
  }) as Files,
};
type Part = keyof typeof PARTS;
const ALL = Object.keys(PARTS) as Part[];
const bundles: Partial<Record<Language, FluentBundle>> = {};
const loaded = new Map<string, Promise<void>>();

/** Fetches texts of a language, once: nobody downloads those that they do not read. */
export async function load(language: Language, parts: Iterable<Part> = ALL): Promise<void> {
  await Promise.all([...parts].map((part) => loadPart(language, part)));
}

function loadPart(language: Language, part: Part): Promise<void> {
  const key = `${language} ${part}`;
  const loading = loaded.get(key) ?? fetchPart(language, part);
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key)); // so that it is tried again
  return loading;
}

async function fetchPart(language: Language, part: Part): Promise<void> {
  const mine = Object.entries(PARTS[part]).filter(([path]) => path.includes(`/locales/${language}/`));
  const texts = await Promise.all(mine.map(([, file]) => file()));
  const bundle = (bundles[language] ??= new FluentBundle(localeOf(language), {
    useIsolating: directionOf(language) === 'rtl',
  }));
  for (const text of texts) bundle.addResource(new FluentResource(text));
}

/** How days and figures are written: the English of these pages is Europe's. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(NAMES, value);
}

/** Chosen by the person; or else the table's where their browser reads it, or the browser's own; or else the table's, or Italian. */
export function pickLanguage(chosen: unknown, table: unknown, browser: readonly string[]): Language {
  if (isLanguage(chosen)) return chosen;
  const read = browser.map((tag) => tag.toLowerCase().split('-')[0]).filter(isLanguage);
  const ofTable = isLanguage(table) ? table : undefined;
  if (ofTable && read.includes(ofTable)) return ofTable;
  return read[0] ?? ofTable ?? 'it';
}

class Speech {
  language = $state<Language>('it');
  #table: Language | undefined;
  readonly #parts = new Set<Part>(['first']);

  get locale(): string {
    return localeOf(this.language);
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
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

  /** A part of the client, together with the texts that it alone uses, or shares with few. */
  async with<Fetched>(part: Part | Part[], fetching: () => Promise<Fetched>): Promise<Fetched> {
    const parts = [part].flat();
    for (const one of parts) this.#parts.add(one);
    const [fetched] = await Promise.all([fetching(), load(this.#wanted, parts)]);
    return fetched;
  }

  get #wanted(): Language {
    return pickLanguage(localStorage.getItem(KEY), this.#table, navigator.languages);
  }

  async #set(): Promise<void> {
    const wanted = this.#wanted;
    await load(wanted, this.#parts);
    this.language = wanted;
    document.documentElement.lang = wanted;
    document.documentElement.dir = this.direction;
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
