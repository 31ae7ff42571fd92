// Rows as they stand in the page. The focus stays where a person has put it, whatever others do to the list: with its card where that goes, else with the next.

export interface Place {
  card: string;
  at: number; // among the rows
}

/** Where the focus is now; undefined where it is in no row. */
export function placeOfFocus(): Place | undefined {
  const card = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
  return card === undefined ? undefined : { card, at: rows().indexOf(card) };
}

/** The card that is to have the focus after the list has changed; undefined where it is where it was. */
export function afterwards({ card, at }: Place): string | undefined {
  if (document.activeElement !== document.body && document.activeElement?.isConnected) return undefined;
  const all = rows();
  return all.includes(card) ? card : (all[at] ?? all.at(-1));
}

/** The cards as they stand in the page: what is folded away is not stepped on. */
export function rows(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset }) => dataset.row ?? '');
}

/** The drawings, likewise. */
export function drawnRows(): string[] {
  const there = document.querySelectorAll<HTMLElement>('[data-row-drawing]');
  return [...there].map(({ dataset }) => dataset.rowDrawing ?? '');
}
