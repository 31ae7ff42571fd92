// Every word of a page comes from the locales, and nothing in its looks supposes that a line runs from left to right.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, NAMES } from '../src/i18n/index.svelte';
import { directionOf } from '../src/i18n/direction';

const SRC = join(import.meta.dirname, '..', 'src');
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((name) => join(SRC, name));
const read = (ending: string): [string, string][] =>
  files
    .filter((path) => path.endsWith(ending))
    .map((path) => [relative(SRC, path), readFileSync(path, 'utf8')]);

type Node = { type?: string; name?: string; start?: number; [key: string]: unknown };
const SPOKEN =
  /^(alt|title|placeholder|label|legend|text|hint|note|error|aria-(label|description|roledescription|valuetext))$/;
const WORDS = /\p{L}{2,}/u;
const NAMED = new Set(['cocreate', 'Esc', 'ABCD-2345']); // the product, what is printed on a key, a code as it looks

/** Words that are written into the markup: texts, spoken attributes, and strings that a text or such an attribute may be. */
function literals(source: string): string[] {
  const found: string[] = [];
  const keep = (text: string): void => {
    if (WORDS.test(text) && !NAMED.has(text.replace(/[^\p{L}\d-]+/gu, ''))) found.push(text.trim());
  };
  const strings = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(strings);
    if (!node || typeof node !== 'object') return;
    const { type, value, ...rest } = node as Node;
    if (type === 'Literal' && typeof value === 'string') return keep(value);
    if (type === 'TemplateElement') return keep((value as { cooked: string }).cooked);
    // what a call is given is a key or data; what is compared is no text
    if (type === 'CallExpression' || type === 'BinaryExpression' || type === 'MemberExpression') return;
    if (type === 'ConditionalExpression') return strings([rest.consequent, rest.alternate]);
    if (type === 'LogicalExpression') return strings(rest.right);
    if (value) strings(value);
    for (const [key, part] of Object.entries(rest)) if (key !== 'loc') strings(part);
  };
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (!node || typeof node !== 'object') return;
    const { type, name = '', ...rest } = node as Node;
    if (type === 'Text') return keep(rest.data as string);
    if (type === 'ExpressionTag') return strings(rest.expression);
    if (type === 'Attribute') {
      if (SPOKEN.test(name)) {
        for (const part of [rest.value].flat() as Node[]) {
          if (part.type === 'Text') keep(part.data as string);
          else strings(part);
        }
      }
      return;
    }
    if (type === 'Comment' || type?.endsWith('Directive')) return;
    for (const [key, part] of Object.entries(rest)) if (key !== 'expression' && key !== 'parent') walk(part);
  };
  walk(parse(source, { modern: true }).fragment);
  return found;
}

describe('the words of the pages', () => {
  it('stand in the locales, and none in the markup', () => {
    const found = read('.svelte').flatMap(([path, source]) =>
      literals(source).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('are found where somebody writes them into the markup', () => {
    expect(literals('<p>Hello</p>')).toEqual(['Hello']);
    expect(literals('<Button label="Save it" kind="primary" />')).toEqual(['Save it']);
    expect(literals('<b title={on ? "Close it" : t("open-key")}>{n} {`${n} cards`}</b>')).toEqual([
      'Close it',
      'cards',
    ]);
    expect(literals('{#if a}<i aria-label="x" class="wide">{t("card")}</i>{:else}Nothing{/if}')).toEqual([
      'Nothing',
    ]);
  });
});

describe('either direction', () => {
  const SIDES =
    /^\s*(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)\b.*|(?:left|right):.*|(?:text-align|float|clear): (?:left|right).*|border-(?:top|bottom)-(?:left|right)-radius.*);$/;
  const FOUR = /^\s*(?:margin|padding|inset|border-(?:width|style|color)): (.+);$/;
  const AROUND = /[\w-]+\((?:[^()]|\([^()]*\))*\)|\S+/g; // a value, with what stands in its brackets

  const styles = (): [string, string][] => [
    ...read('.css'),
    ...read('.svelte').map(([path, source]): [string, string] => [
      path,
      source.slice(source.lastIndexOf('<style')),
    ]),
  ];

  const sided = (css: string): string[] =>
    css.split('\n').filter((line) => {
      const [, right, , left = right] = FOUR.exec(line)?.[1]?.match(AROUND) ?? [];
      return SIDES.test(line) || right !== left;
    });

  it('is what the style sheets allow: a side is named only with a reason beside it', () => {
    expect(styles().flatMap(([path, css]) => sided(css).map((line) => `${path}: ${line.trim()}`))).toEqual(
      [],
    );
    expect(
      sided('  margin-left: 4px;\n  left: 0; /* of the board */\n  padding: 1px 2px 3px 4px;\n'),
    ).toHaveLength(2);
  });

  it('turns every picture that points along the line', () => {
    const [, turned = ''] =
      /:dir\(rtl\)\s*>\s*:is\(([^)]+)\)/.exec(readFileSync(join(SRC, 'design', 'base.css'), 'utf8')) ?? [];
    const icons = read('.svelte').flatMap(([, source]) =>
      [...source.matchAll(/@lucide\/svelte\/icons\/([\w-]+)/g)].map(([, name]) => name ?? ''),
    );
    const pointing = new Set(
      icons.filter((name) => /left|right|undo|redo|forward|reply|^list$|^indent/.test(name)),
    );
    expect([...pointing].filter((name) => !turned.includes(`.lucide-${name}`))).toEqual([]);
    expect(pointing.size).toBeGreaterThan(3);
  });

  it('follows from the language', () => {
    expect(LANGUAGES.map(directionOf)).toEqual(LANGUAGES.map(() => 'ltr'));
    expect(['ar', 'he', 'fa', 'ur', 'az-Arab', 'yi', 'az', 'pa-Arab'].map(directionOf)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'rtl',
    ]);
  });
});

it('a language is offered by its own name', () => {
  for (const language of LANGUAGES) {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? '';
    expect(NAMES[language].toLowerCase()).toBe(name.toLowerCase());
  }
});
