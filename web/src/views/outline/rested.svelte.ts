// Changes come in handfuls: who must look at everything again looks at once, then not again before it has rested.
import type { Table } from '../../store/table.svelte';
import type { Kind } from '../../wire/types';

const REST_MS = 150;

/** To be made while a component is; `version` grows with each look that is due. */
export function rested(table: Table, kinds: readonly Kind[]): { readonly version: number } {
  let version = $state(0);
  $effect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    let more = false;
    const look = (): void => {
      version += 1;
      more = false;
      resting = setTimeout(() => {
        resting = undefined;
        if (more) look();
      }, REST_MS);
    };
    const stop = table.listen((changed) => {
      if (!kinds.some((kind) => changed.has(kind))) return;
      more = true;
      if (!resting) look();
    });
    return () => {
      stop();
      clearTimeout(resting);
    };
  });
  return {
    get version() {
      return version;
    },
  };
}
