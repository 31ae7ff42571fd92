// What runs in each tab: the modules that the browser ships, from the store down, and nothing in their place.
export { Table } from '../../src/store/table.svelte';
export { Keeper } from '../../src/sync/keeper';
export { PendingList } from '../../src/sync/pending';
export { Session } from '../../src/sync/session';
export { stateHash } from '../../src/board/hash';
