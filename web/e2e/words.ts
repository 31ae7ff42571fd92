// The product's own texts: a test names a button by its key, so that better words break no test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { ROOT } from './server';

export type Words = (key: string, values?: Record<string, FluentVariable>) => string;

export function words(language: 'it' | 'en'): Words {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of ['web', 'board', 'refusals']) {
    const text = readFileSync(join(ROOT, 'cocreate', 'locales', language, `${file}.ftl`), 'utf8');
    bundle.addResource(new FluentResource(text));
  }
  return (key, values) => {
    const message = bundle.getMessage(key);
    if (!message?.value) throw new Error(`there is no text ${key}`);
    return bundle.formatPattern(message.value, values ?? null);
  };
}

export const it = words('it');
export const en = words('en');
