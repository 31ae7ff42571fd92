// A language that nobody speaks: the English texts half as long again, with accents; and a reader who reads from the right.
import { runInNewContext } from 'node:vm';
import type { BrowserContext } from '@playwright/test';
import { words, type Words } from './words';

const LONGER: Record<string, string> = {
  a: 'áa',
  e: 'ée',
  i: 'íi',
  o: 'óo',
  u: 'úu',
  y: 'ýy',
  A: 'ÁA',
  E: 'ÉE',
  I: 'ÍI',
  O: 'ÓO',
  U: 'ÚU',
};
const MARKUP = /(\{[^{}]*\}|\{[^{}]*$|^\s*\}|^\s*\*?\[[^\]]+\]|^[\w-]+ =)/;

/** A Fluent file with its texts made longer; ids, values and choices stay. */
export function pseudo(text: string): string {
  return text.split('\n').map(line).join('\n');
}

function line(text: string): string {
  if (text.startsWith('#')) return text;
  const parts = text.split(MARKUP);
  return parts
    .map((part, at) => (at % 2 ? part : part.replace(/[aeiouyAEIOU]/g, (letter) => LONGER[letter] ?? letter)))
    .join('');
}

export const pseudoWords = (): Words => words('en', pseudo);

/** From now on this browser is given these texts in place of the English ones: a chunk of texts exports one string. */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  await context.route(/\/assets\/(web|board|drawings|history)-[\w-]+\.js$/, async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const literal = /^var (\w+)=(`[\s\S]*`);?\s*export\{\1 as default\};?\s*$/.exec(body)?.[2];
    if (!literal) return route.fulfill({ response, body });
    const texts = runInNewContext(literal) as string;
    await route.fulfill({ response, body: `export default ${JSON.stringify(pseudo(texts))}` });
  });
}

/** From now on every language is written as Arabic is, as far as this browser knows. */
export async function readFromTheRight(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Intl.Locale.prototype.maximize = () => new Intl.Locale('ar-Arab-EG');
  });
}
