// Build time: the texts of the client in parts, so that nobody fetches the words of pages that they do not open.
// To which part a text belongs is seen from who asks for it; what several ask for, or nobody by name, is in the first.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Those that the client speaks with, in each folder of cocreate/locales. */
export const FILES = [
  'web.ftl',
  'board.ftl',
  'drawings.ftl',
  'history.ftl',
  'editor.ftl',
  'papers-page.ftl',
  'feeds.ftl',
  'seal.ftl',
  'push.ftl',
  'monitoring.ftl',
  'chain.ftl',
  'reminders.ftl',
];
/** Each part, and what under src alone uses its texts. To write is what a phone comes for: that dialog waits for none. */
export const USERS = {
  home: /^pages\/home\//,
  plan: /^pages\/(plan\/|chain\/|reminders\/Following)/, // the chain comes from the plan
  papers: /^pages\/papers\//,
  push: /^pages\/push\//,
  monitoring: /^pages\/monitoring\//,
  access: /^pages\/(AccessibilityPage|verify\/)/,
  past: /^(past\/|pages\/table\/past\/|views\/card\/Story)/,
  reminders: /^pages\/reminders\/(?!Following)/,
  drawing: /^views\/drawing\//,
  // a card's sheet, and what makes it an action: there, in the plan's editor, for a programme's results
  action:
    /^(views\/card\/(Card(Sheet|Links)|Comments|Action|NewBody|Rows|Wait|frequency)|pages\/(plan\/edit\/|table\/dialogs\/(Programme|Results)))/,
  dialogs: /^pages\/table\/dialogs\/(?!Write)/,
};
const ASKED = /'([a-z][\w-]*)'|"([a-z][\w-]*)"|`([a-z][\w-]*-)\$\{/g; // a key that is put together has a dash there

export type Part = 'first' | keyof typeof USERS;
type Use = { file: string; key: string; begins: boolean };

/** Imports like `web.ftl?part=plan` give that part of all texts in the folder. */
export function texts(): Plugin {
  const source = resolve(import.meta.dirname, 'src');
  let uses: Use[] | undefined;
  return {
    name: 'cocreate-texts',
    load(id) {
      const [, file, part] = /^(.*\.ftl)\?(?:.*&)?part=(\w+)/.exec(id) ?? [];
      if (!file || !part) return undefined;
      uses ??= usesIn(source);
      const all = FILES.flatMap((name) => {
        this.addWatchFile(join(dirname(file), name));
        return entriesOf(readFileSync(join(dirname(file), name), 'utf8'));
      });
      const mine = all.filter(({ key }) => partOf(key, uses ?? []) === part);
      return `export default ${JSON.stringify(mine.map(({ text }) => text).join('\n'))}`;
    },
  };
}

/** Messages and terms with their lines; comments stay behind. */
export function entriesOf(ftl: string): { key: string; text: string }[] {
  const blocks = ftl
    .split('\n')
    .filter((line) => !line.startsWith('#') && line.trim() !== '')
    .join('\n')
    .split(/\n(?=[a-z-])/);
  return blocks.filter(Boolean).map((text) => ({ key: /^-?[\w-]+/.exec(text)?.[0] ?? '', text }));
}

export function partOf(key: string, uses: readonly Use[]): Part {
  const mine = uses.filter((use) => (use.begins ? key.startsWith(use.key) : key === use.key));
  const parts = Object.entries(USERS) as [Exclude<Part, 'first'>, RegExp][];
  const found = parts.find(([, user]) => mine.every(({ file }) => user.test(file)));
  return mine.length && found ? found[0] : 'first';
}

export function usesIn(source: string): Use[] {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' });
  return names.flatMap((name) => (/\.(ts|svelte)$/.test(name) ? usesOf(join(source, name), name) : []));
}

function usesOf(path: string, name: string): Use[] {
  const file = name.replaceAll('\\', '/');
  return [...readFileSync(path, 'utf8').matchAll(ASKED)].map(([, one, other, beginning]) => ({
    file,
    key: one ?? other ?? beginning ?? '',
    begins: beginning !== undefined,
  }));
}
