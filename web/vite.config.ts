// How the web client is built: into the Python package, so that one server carries all.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { ahead } from './ahead.ts';
import { icons } from './icons.ts';
import { packed } from './packed.ts';
import { worker } from './precache.ts';
import { texts } from './texts.ts';

const server = process.env.COCREATE_SERVER ?? 'http://127.0.0.1:8000';

// What several pages share goes together: many small files are larger than one, and each costs a phone a request.
const SHARED = [
  { name: 'base', test: /node_modules|src\/(design|api|i18n)\//, minShareCount: 3 },
  { name: 'card', test: /src\/(board|wire|views\/card)\/(?!Tags|Swatches)/, minShareCount: 3 }, // these when asked for
];

export default defineConfig({
  plugins: [icons(), svelte(), texts(), ahead(), worker(), packed()],
  build: {
    outDir: '../cocreate/static',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0, // the content security policy allows no data: fonts or scripts
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/worker/service.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: SHARED },
      },
    },
  },
  server: {
    fs: { allow: ['..'] },
    proxy: { '/api': server, '/healthz': server, '/ws': { target: server, ws: true } },
  },
  resolve: process.env.VITEST ? { conditions: ['browser'] } : undefined,
  test: { include: ['tests/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
});
