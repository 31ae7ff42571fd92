// The pointer on the board: what a press, a drag, a pinch and a turn of the wheel mean. It decides what, Work does it.
import { between, type Point } from '../../board/geometry';
import { threadAt } from './threads';
import type { Work } from './work.svelte';

const SLOP = 5; // pixels that a press may wander and still be a press
const TWICE_MS = 400;

type Doing = 'press' | 'pan' | 'drag' | 'box' | 'thread' | 'pinch';

export class Hand {
  readonly #pointers = new Map<number, Point>();
  #doing: Doing | null = null;
  #start: Point = { x: 0, y: 0 };
  #card: string | undefined;
  #last = { at: 0, on: '', x: 0, y: 0 };
  #spread = 0;

  constructor(
    readonly work: Work,
    readonly surface: HTMLElement,
  ) {}

  get busy(): boolean {
    return this.#doing !== null && this.#doing !== 'press';
  }

  down(event: PointerEvent): void {
    const target = event.target as Element;
    if (target.closest('[data-own]') || event.button === 2) return;
    const at = this.#at(event);
    this.#pointers.set(event.pointerId, at);
    if (this.#pointers.size === 2) return this.#beginPinch();
    this.#start = at;
    this.#doing = event.button === 1 ? 'pan' : 'press';
    this.#card = target.closest<HTMLElement>('[data-card]')?.dataset.card ?? this.#cardAt(at);
    if (target.closest('[data-handle]')) {
      this.#doing = 'thread';
      this.work.tieFrom(this.work.selection.one);
    }
    if (this.work.selection.editing && this.work.selection.editing !== this.#card) this.work.leave();
  }

  move(event: PointerEvent): void {
    const at = this.#at(event);
    const world = this.work.camera.toWorld(at);
    if (event.pointerType !== 'touch' || this.#doing) this.#tell(world);
    if (this.#doing === null) {
      if (this.work.thread) this.work.aim(world, this.#cardAt(at));
      return;
    }
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    this.#pointers.set(event.pointerId, at);
    if (this.#doing === 'press') this.#begin(event, at);
    this.#go(at, before, world, event.ctrlKey || event.metaKey);
  }

  up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId)) return;
    const at = this.#at(event);
    switch (this.#doing) {
      case 'press':
        this.#pressed(event, at);
        break;
      case 'drag':
        this.work.drop();
        break;
      case 'box':
        this.work.box = null;
        this.work.tool = 'move';
        break;
      case 'thread':
        if (this.#far(at)) this.work.tieTo(this.#cardAt(at));
        break;
    }
    if (this.#doing === 'pinch' && this.#pointers.size) return;
    this.#doing = null;
  }

  cancel(event: PointerEvent): void {
    this.#pointers.delete(event.pointerId);
    this.#doing = null;
    this.work.letGo();
  }

  wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 24 : 1;
    const [dx, dy] = event.shiftKey && !event.deltaX ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    if (event.ctrlKey || event.metaKey)
      this.work.camera.zoomAt(Math.exp(-dy * unit * 0.0025), this.#at(event));
    else this.work.camera.pan(-dx * unit, -dy * unit);
  }

  #begin(event: PointerEvent, at: Point): void {
    if (!this.#far(at)) return;
    const { work } = this;
    this.surface.setPointerCapture(event.pointerId);
    // a finger on a card that is not taken moves the board: else there is no place to take hold of a full one
    const holds =
      event.pointerType !== 'touch' || (this.#card !== undefined && work.selection.has(this.#card));
    if (this.#card && holds && work.tool === 'move' && !work.thread) {
      if (!work.selection.has(this.#card)) work.selection.only(this.#card);
      this.#doing = work.hold(false) ? 'drag' : 'pan';
    } else this.#doing = event.shiftKey || work.tool === 'box' ? 'box' : 'pan';
  }

  /** With Ctrl or Cmd what is dragged lies where it is let go, and catches on nothing. */
  #go(at: Point, before: Point, world: Point, free: boolean): void {
    const { work } = this;
    const { camera } = work;
    switch (this.#doing) {
      case 'pan':
        camera.pan(at.x - before.x, at.y - before.y);
        break;
      case 'drag':
        work.carry((at.x - this.#start.x) / camera.zoom, (at.y - this.#start.y) / camera.zoom, free);
        break;
      case 'box':
        work.box = between(camera.toWorld(this.#start), world);
        work.takeIn(work.box);
        break;
      case 'thread':
        work.aim(world, this.#cardAt(at));
        break;
      case 'pinch':
        this.#pinch(at, before);
    }
  }

  #pressed(event: PointerEvent, at: Point): void {
    const { work } = this;
    const id = this.#card;
    const near = Math.hypot(at.x - this.#last.x, at.y - this.#last.y) < 3 * SLOP;
    const twice = near && event.timeStamp - this.#last.at < TWICE_MS && this.#last.on === (id ?? '');
    this.#last = { ...at, at: twice ? 0 : event.timeStamp, on: id ?? '' };
    if (work.thread) return work.tieTo(id);
    if (work.tool === 'link' && id) return work.tieFrom(id);
    if (id === undefined) return this.#pressedGround(at, twice);
    if (twice) return work.edit(id);
    if (work.selection.editing === id) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) work.selection.toggle(id);
    else work.selection.only(id);
    work.focusCard(id);
    if (work.sheet) work.sheet = { card: id, at: 'words' };
  }

  #pressedGround(at: Point, twice: boolean): void {
    const { work } = this;
    const world = work.camera.toWorld(at);
    if (twice) return work.newCardAt(world);
    const link = threadAt(work.table.records, world, 10 / work.camera.zoom, work.scene);
    if (link) work.selection.takeLink(link);
    else work.selection.clear();
    work.selection.focus = undefined; // the keyboard is on no card any more
    work.tool = 'move';
  }

  #beginPinch(): void {
    this.work.letGo();
    this.#doing = 'pinch';
    this.#spread = this.#distance();
  }

  #pinch(at: Point, before: Point): void {
    if (this.#pointers.size < 2) return;
    const spread = this.#distance();
    const [a, b] = [...this.#pointers.values()];
    if (!a || !b) return;
    this.work.camera.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    if (this.#spread)
      this.work.camera.zoomAt(spread / this.#spread, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    this.#spread = spread;
  }

  #distance(): number {
    const [a, b] = [...this.#pointers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  }

  #far(at: Point): boolean {
    return Math.hypot(at.x - this.#start.x, at.y - this.#start.y) > SLOP;
  }

  #cardAt(at: Point): string | undefined {
    return this.work.scene.at(this.work.camera.toWorld(at));
  }

  #at({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  #tell({ x, y }: Point): void {
    const { selection, table } = this.work;
    table.point({
      x: Math.round(x),
      y: Math.round(y),
      card: selection.one,
      writing: selection.editing !== undefined,
    });
  }
}
