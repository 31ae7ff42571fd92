// Tells the service worker what this build consists of: it is the one file that is not hashed, and changes with any other.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

export function worker(): Plugin {
  let fixed: string[] = [];
  return {
    name: 'cocreate-worker',
    apply: 'build',
    configResolved({ publicDir }) {
      fixed = readdirSync(join(publicDir, 'assets')).map((name) => `assets/${name}`);
    },
    generateBundle(_, bundle) {
      const chunk = bundle['sw.js'];
      if (chunk?.type !== 'chunk') return this.error('the build has no service worker');
      const files = [...Object.keys(bundle), ...fixed].filter((name) => name.startsWith('assets/')).sort();
      const paths = files.map((name) => `/${name}`);
      const build = createHash('sha256').update(files.join()).digest('hex').slice(0, 16);
      chunk.code = chunk.code
        .replace('__FILES__', () => JSON.stringify(paths))
        .replaceAll('__BUILD__', JSON.stringify(build));
    },
  };
}
