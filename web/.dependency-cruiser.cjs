// Who may import whom in the web client: the pure parts know no shell, the shell no page.
const pure = '^src/(wire|board|sync/(effects|line|pace|pending|predict|session|view))';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-core-knows-no-shell',
      comment: 'fold, text, layout and the sync core run the same in a test, a worker or a page',
      severity: 'error',
      from: { path: pure },
      to: { path: '^(src|node_modules)/', pathNot: pure },
    },
    {
      name: 'sync-and-store-know-no-view',
      severity: 'error',
      from: { path: '^src/(sync|store|presence)/' },
      to: { path: '^src/(views|pages|design)/' },
    },
    {
      name: 'views-know-no-page',
      severity: 'error',
      from: { path: '^src/views/' },
      to: { path: '^src/(pages|sync)/' },
    },
    {
      name: 'lucide-by-the-icon',
      severity: 'error',
      from: {},
      to: { path: '@lucide/svelte/dist/(index|lucide-svelte)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.js'] },
    exclude: { path: '\\?raw$' },
  },
};
