// The product's own texts: a test names a button by its key, so that better words break no test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from '../src/wire/types';
import { FILES } from '../texts';
import { ROOT } from './server';

export type Words = (key: string, values?: Record<string, FluentVariable>) => string;

const ftl = (language: Language, file: string): string =>
  readFileSync(join(ROOT, 'cocreate', 'locales', language, file), 'utf8');

/** The words of a language; `made` makes another of them. */
export function words(language: Language, made: (text: string) => string = (text) => text): Words {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of [...FILES, 'refusals.ftl', 'outgoing.ftl'])
    bundle.addResource(new FluentResource(made(ftl(language, file))));
  return (key, values) => {
    const message = bundle.getMessage(key);
    if (!message?.value) throw new Error(`there is no text ${key}`);
    return bundle.formatPattern(message.value, values ?? null);
  };
}

export const it = words('it');
export const en = words('en');
