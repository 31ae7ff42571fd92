// How much of what others do a person wants to hear and see, on this machine.
export type Heard = 'all' | 'few' | 'off';

const HEARD = 'cocreate.announce';
const COMMENTS = 'cocreate.comments';

class Reading {
  /** What a screen reader is told: all acts, only what matters to everybody, nothing. */
  heard = $state<Heard>(heardOf(localStorage.getItem(HEARD)));
  /** Whether cards say how many comments they have. */
  comments = $state(localStorage.getItem(COMMENTS) !== 'off');

  hear(heard: Heard): void {
    this.heard = heard;
    localStorage.setItem(HEARD, heard);
  }

  showComments(on: boolean): void {
    this.comments = on;
    localStorage.setItem(COMMENTS, on ? 'on' : 'off');
  }
}

function heardOf(kept: string | null): Heard {
  return kept === 'off' || kept === 'few' ? kept : 'all';
}

export const reading = new Reading();
