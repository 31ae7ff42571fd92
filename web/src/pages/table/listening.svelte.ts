// Who has been heard at this table since this page is open. It goes on while the panel is closed; nothing of it is sent.
import { untrack } from 'svelte';
import type { Table } from '../../store/table.svelte';
import { heard, NO_VOICES, voicesOf, type Voices } from './reading/voices';

export class Listening {
  voices = $state.raw<Voices>(NO_VOICES);
  /** When the phase was opened, or else when this page first saw it open. */
  opened = $state(Infinity);
  /** When the phase was opened is not known here: then the shares are those of the table so far. */
  whole = $state(false);

  /** To be made while a component is. */
  constructor(table: Table) {
    const key = $derived(`cocreate.phase.${table.id}.${table.phase?.id ?? ''}`);
    // read anew when another phase is open; what happens from then on is added to it
    $effect(() => {
      const kept = key;
      if (table.ready) untrack(() => this.#begin(table, kept));
    });
    $effect(() => {
      const news = table.activity;
      if (table.ready) untrack(() => (this.voices = heard(this.voices, news)));
    });
  }

  #begin(table: Table, key: string): void {
    const opening = table.activity.findLast((act) => act.type === 'phase_opened');
    if (opening) sessionStorage.setItem(key, String(opening.at));
    const since = Number(sessionStorage.getItem(key) ?? 0);
    this.whole = since === 0;
    this.opened = since || table.serverNow();
    const written = [...table.of('card').values(), ...table.of('comment').values()];
    const begun = voicesOf(written, since, opening?.seq ?? 0, this.voices);
    const { last, cards, upTo } = heard(begun, table.activity);
    this.voices = { ...begun, last, cards, upTo }; // what may be seen is counted from the records already
  }
}
