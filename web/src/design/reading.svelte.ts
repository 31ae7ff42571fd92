// How much of what others do a person wants to hear and see, on this machine.
export type Heard = 'all' | 'few' | 'off';
/** Whose pointers are shown: mine to others and theirs to me, theirs to me only, none. */
export type Pointers = 'both' | 'others' | 'none';

const HEARD = 'cocreate.announce';
const COMMENTS = 'cocreate.comments';
const POINTERS = 'cocreate.pointers';

class Reading {
  /** What a screen reader is told: all acts, only what matters to everybody, nothing. */
  heard = $state<Heard>(heardOf(localStorage.getItem(HEARD)));
  /** Whether cards say how many comments they have. */
  comments = $state(localStorage.getItem(COMMENTS) !== 'off');

  pointers = $state<Pointers>(pointersOf(localStorage.getItem(POINTERS)));

  hear(heard: Heard): void {
    this.heard = heard;
    localStorage.setItem(HEARD, heard);
  }

  showComments(on: boolean): void {
    this.comments = on;
    localStorage.setItem(COMMENTS, on ? 'on' : 'off');
  }

  point(pointers: Pointers): void {
    this.pointers = pointers;
    localStorage.setItem(POINTERS, pointers);
  }
}

function heardOf(kept: string | null): Heard {
  return kept === 'off' || kept === 'few' ? kept : 'all';
}

function pointersOf(kept: string | null): Pointers {
  return kept === 'others' || kept === 'none' ? kept : 'both';
}

export const reading = new Reading();
