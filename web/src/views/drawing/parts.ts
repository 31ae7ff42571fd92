// All that a drawn board needs, as one chunk: it is fetched when somebody draws, or when there is a drawing.
export { default as Around } from './Around.svelte';
export { default as Over } from './Over.svelte';
export { default as Sheet } from './Sheet.svelte';
export { Studio } from './studio.svelte';
