// Which cards and drawings I have taken, and which card has the keyboard. My own affair, never sent as an act.
const NONE: ReadonlySet<string> = new Set();

export class Selection {
  /** The cards. */
  ids: ReadonlySet<string> = $state.raw(NONE);
  /** The drawings: alone, or together with cards. */
  drawings: ReadonlySet<string> = $state.raw(NONE);
  /** The card that the arrows start from. */
  focus: string | undefined = $state();
  /** The card whose words I am typing. */
  editing: string | undefined = $state();
  /** A link that was clicked. */
  link: string | undefined = $state();

  get size(): number {
    return this.ids.size;
  }

  /** The one card that is taken, if it is one and nothing else. */
  get one(): string | undefined {
    return this.ids.size === 1 && !this.drawings.size ? [...this.ids][0] : undefined;
  }

  /** The same of drawings. */
  get drawing(): string | undefined {
    return this.drawings.size === 1 && !this.ids.size ? [...this.drawings][0] : undefined;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  only(id: string): void {
    this.set([id]);
    this.focus = id;
  }

  set(ids: Iterable<string>, drawings: Iterable<string> = NONE): void {
    this.ids = new Set(ids);
    this.drawings = new Set(drawings);
    this.link = undefined;
    if (this.editing && !this.ids.has(this.editing)) this.editing = undefined;
  }

  toggle(id: string): void {
    this.set(toggled(this.ids, id), this.drawings);
    this.focus = id;
  }

  toggleDrawing(id: string): void {
    this.set(this.ids, toggled(this.drawings, id));
  }

  clear(): void {
    this.set([]);
  }

  takeLink(id: string): void {
    this.clear();
    this.link = id;
  }

  /** What is gone can no longer be taken. */
  forget(exists: (id: string) => boolean): void {
    if ([...this.ids].some((id) => !exists(id))) this.set([...this.ids].filter(exists), this.drawings);
    if (this.focus && !exists(this.focus)) this.focus = undefined;
    if (this.editing && !exists(this.editing)) this.editing = undefined;
  }
}

export function toggled(taken: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(taken);
  if (!next.delete(id)) next.add(id);
  return next;
}
