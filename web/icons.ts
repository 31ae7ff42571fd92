// The icons are Lucide's; how one is drawn is ours (src/design/Icon.svelte).
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const OURS = fileURLToPath(new URL('src/design/Icon.svelte', import.meta.url));

export function icons(): Plugin {
  return {
    name: 'cocreate-icons',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === '../Icon.svelte' && importer?.includes('@lucide/svelte/') ? OURS : undefined;
    },
  };
}
