// Builds the peers' pages as their own documentation has a product built: minified, production React.
import { fileURLToPath } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

export default {
  root: here('.'),
  logLevel: 'error',
  publicDir: false,
  define: { 'process.env.IS_PREACT': '"false"' },
  build: {
    outDir: here('../../../.cache/bench/web/pages'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1e6,
    rolldownOptions: { input: { excalidraw: here('excalidraw.html'), tldraw: here('tldraw.html') } },
  },
};
