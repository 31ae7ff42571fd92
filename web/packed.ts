// Each file of the build is packed once, here, as well as can be: the server hands out what lies beside it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORDS = /\.(css|html|js|json|svg|webmanifest)$/;
const SMALLEST = 1_024; // bytes: less is not worth it

export function packed(): Plugin {
  let folder = '';
  return {
    name: 'cocreate-packed',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf-8' })) {
        if (!WORDS.test(name)) continue;
        const bytes = readFileSync(join(folder, name));
        if (bytes.length < SMALLEST) continue;
        writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
        writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
