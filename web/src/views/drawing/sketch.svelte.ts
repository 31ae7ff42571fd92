// What I am about with drawings: the form in hand, what is open. My own affair, never sent as an act.
// It is small and always there; what draws is fetched when there is something to draw (parts.ts).
import type { Point, Rect } from '../../board/geometry';
import type { Table } from '../../store/table.svelte';
import type { Form, Ink } from '../../wire/types';
import type { Selection } from '../board/selection.svelte';

export type DrawTool = Exclude<Form, 'image'> | 'eraser';
export interface Incoming {
  file: File;
  at?: Point; // in the world; in the middle of what is seen where it is not said
}

export class Sketch {
  /** The form in hand; undefined where the board is as ever. */
  tool: DrawTool | undefined = $state();
  ink: Ink = $state('black');
  /** The drawing whose words and measures are open. */
  open: string | undefined = $state();
  /** The place of words that are still to be written. */
  writing: Rect | undefined = $state.raw();
  /** An image that waits for its description. */
  incoming: Incoming | undefined = $state.raw();
  /** Asks for a file to be chosen. */
  choosing = $state(0);
  /** Said to who cannot see what was done. */
  said = $state('');

  constructor(
    readonly table: Table,
    readonly selection: Selection,
  ) {}

  get needed(): boolean {
    return this.tool !== undefined || this.incoming !== undefined || this.table.ids('drawing').length > 0;
  }

  toggle(tool: DrawTool): void {
    this.tool = this.tool === tool ? undefined : tool;
    if (this.tool) this.selection.set(this.selection.ids);
  }

  /** Whether the browser's event brings an image. */
  bring(data: DataTransfer | null, at?: Point): boolean {
    const file = [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'));
    if (file) this.incoming = { file, at };
    return file !== undefined;
  }
}
