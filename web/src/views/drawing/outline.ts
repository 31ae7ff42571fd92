// What the outline shows of drawings, as one chunk: it is fetched when there is one, or when one is to be added.
export * as acts from './acts';
export { default as AddDialog } from './AddDialog.svelte';
export { default as ZoneDrawings } from './ZoneDrawings.svelte';
