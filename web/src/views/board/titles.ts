// How large the names of zones are set: on the screen never smaller than one can read, however far the board is. Pure.
export const LEAST = 11; // pixels on the screen
export const SIZE = 15; // world units, of a name that need not be larger
const MOST_UP = 2.6; // so much larger a name still finds room in the head of its zone
const STEP = 1.12; // from one size to the next, for each costs a layout of the page

/** By how much what is named and marked in the world is set larger than the zoom would have it. */
export function upOf(zoom: number): number {
  return Math.ceil(Math.min(MOST_UP, Math.max(1, 0.74 / zoom)) * 5) / 5;
}

/** The size of a name that stands above its zone, in world units; undefined where it finds room within. */
export function sizeAbove(zoom: number): number | undefined {
  const wanted = LEAST / SIZE / zoom;
  return wanted > MOST_UP ? SIZE * STEP ** Math.ceil(Math.log(wanted) / Math.log(STEP)) : undefined;
}
