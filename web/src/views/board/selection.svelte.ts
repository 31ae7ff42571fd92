// Which cards I have taken, and which one has the keyboard. My own affair, never sent as an act.
export class Selection {
  ids: ReadonlySet<string> = $state.raw(new Set());
  /** The card that the arrows start from. */
  focus: string | undefined = $state();
  /** The card whose words I am typing. */
  editing: string | undefined = $state();
  /** A link that was clicked. */
  link: string | undefined = $state();

  get size(): number {
    return this.ids.size;
  }

  /** The one card that is taken, if it is one. */
  get one(): string | undefined {
    return this.ids.size === 1 ? [...this.ids][0] : undefined;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  only(id: string): void {
    this.set([id]);
    this.focus = id;
  }

  set(ids: Iterable<string>): void {
    this.ids = new Set(ids);
    this.link = undefined;
    if (this.editing && !this.ids.has(this.editing)) this.editing = undefined;
  }

  toggle(id: string): void {
    const next = new Set(this.ids);
    if (!next.delete(id)) next.add(id);
    this.set(next);
    this.focus = id;
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
    if ([...this.ids].some((id) => !exists(id))) this.set([...this.ids].filter(exists));
    if (this.focus && !exists(this.focus)) this.focus = undefined;
    if (this.editing && !exists(this.editing)) this.editing = undefined;
  }
}
