// Where that stands which is said in passing: in the dialog that is open over the page, for all beneath it can neither be heard
// nor pressed; else on the page.
let said: HTMLElement | undefined;
let home: HTMLElement | null = null;

/** This is what holds it. */
export function holds(node: HTMLElement): void {
  said = node;
  home = node.parentElement;
  follow();
}

/** A dialog has opened, or this one goes. */
export function follow(gone?: HTMLElement): void {
  const open = [...document.querySelectorAll<HTMLElement>('dialog:modal')].filter((one) => one !== gone);
  const to = open.at(-1) ?? home;
  if (said && to && said.parentElement !== to) to.append(said);
}
