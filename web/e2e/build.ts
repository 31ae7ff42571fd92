// Before all browser tests: the production build, made anew where it is older than what it is made of.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, WEB } from './server';

const SOURCES = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'precache.ts',
  'svelte.config.js',
  'package-lock.json',
  '../cocreate/locales',
];

function newest(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export default function build(): void {
  const page = join(ROOT, 'cocreate', 'static', 'index.html');
  const built = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (SOURCES.every((name) => newest(join(WEB, name)) < built)) return;
  execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn'], {
    cwd: WEB,
    stdio: 'inherit',
  });
}
