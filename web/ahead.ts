// The page of a table names the parts that it will ask for, so that they come with it and not one after the other.
import type { OutputBundle, OutputChunk } from 'rolldown';
import type { Plugin } from 'vite';

/** What a table asks for first, and on which screens: as pages/table/Shell.svelte and desk.svelte.ts choose. */
const PARTS: Record<string, string | undefined> = {
  'pages/table/TablePage.svelte': undefined,
  'pages/table/Announcer.svelte': undefined,
  'views/board/Board.svelte': '(min-width: 720px)',
  'views/outline/Outline.svelte': '(max-width: 719px)',
  'pages/table/panel/Panel.svelte': '(min-width: 1100px)',
};
const FONT = /atkinson[^/]*-latin-wght-normal-[^/]+\.woff2$/;

export function ahead(): Plugin {
  return {
    name: 'cocreate-ahead',
    apply: 'build',
    generateBundle: {
      order: 'post', // once the page itself is among what is written
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return this.error('the build has no index.html');
        const links = [...linked(bundle, String(page.source))].map((link) => `    <link ${link}>\n`).join('');
        const source = String(page.source).replace('  </head>', () => `${links}  </head>`);
        this.emitFile({ type: 'asset', fileName: 'table.html', source });
      },
    },
  };
}

function* linked(bundle: OutputBundle, page: string): Iterable<string> {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const named = new Set<string>();
  const font = Object.keys(bundle).find((name) => FONT.test(name));
  if (font !== undefined) yield `rel="preload" as="font" type="font/woff2" crossorigin href="/${font}"`;
  for (const [part, media] of Object.entries(PARTS)) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${part}`));
    if (!chunk) throw new Error(`the build has no part of its own for ${part}`);
    const where = media === undefined ? '' : ` media="${media}"`;
    for (const one of needed(chunk, bundle)) {
      const files = [one.fileName, ...(one.viteMetadata?.importedCss ?? [])];
      for (const file of files.filter((name) => !named.has(name) && !page.includes(name))) {
        named.add(file);
        const kind = file.endsWith('.css') ? 'rel="preload" as="style"' : 'rel="modulepreload"';
        yield `${kind} crossorigin href="/${file}"${where}`;
      }
    }
  }
}

/** A part and all that it needs at once. */
function needed(chunk: OutputChunk, bundle: OutputBundle): Set<OutputChunk> {
  const found = new Set([chunk]);
  for (const one of found) {
    for (const name of one.imports) {
      const other = bundle[name];
      if (other?.type === 'chunk') found.add(other);
    }
  }
  return found;
}
