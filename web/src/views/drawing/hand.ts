// The pointer on a board that is drawn on: it hears first, and leaves to the board's own hand what is none of its affair.
import { FRAMED, boxBetween, boxOf, lineFrom, touches } from '../../board/drawings';
import { contains, type Point } from '../../board/geometry';
import type { Drawing } from '../../board/records';
import { toasts } from '../../design/toasts.svelte';
import { t } from '../../i18n/index.svelte';
import { add, deletable, sized, resize, topmost, zoneOf } from './acts';
import type { Studio } from './studio.svelte';

const SLOP = 5; // pixels that a press may wander and still be a press
const REACH = 8; // pixels around a line that touch it; a finger's are more
const MOST = 20_000; // points of a stroke before it is made simple

type Doing = 'draw' | 'shape' | 'erase' | 'drag' | 'stretch' | 'tap' | 'pinch';

export class DrawingHand {
  #doing: Doing | null = null;
  #start: Point = { x: 0, y: 0 };
  #line: Point[] = [];
  #tapped: string | undefined;
  readonly #fingers = new Map<number, Point>();

  constructor(
    readonly studio: Studio,
    readonly surface: HTMLElement,
  ) {}

  /** Hears before the board's hand does; returns how to stop. */
  listen(): () => void {
    const heard: [string, (event: PointerEvent) => void][] = [
      ['pointerdown', (event) => this.#down(event)],
      ['pointermove', (event) => this.#move(event)],
      ['pointerup', (event) => this.#up(event)],
      ['pointercancel', (event) => this.#cancel(event)],
    ];
    for (const [name, hear] of heard)
      this.surface.addEventListener(name, hear as EventListener, { capture: true });
    return () => {
      for (const [name, hear] of heard)
        this.surface.removeEventListener(name, hear as EventListener, { capture: true });
    };
  }

  #down(event: PointerEvent): void {
    const target = event.target as Element;
    if (event.button !== 0 || target.closest('[data-own]')) return;
    const world = this.studio.toWorld(event, this.surface);
    const { tool } = this.studio.sketch;
    this.#fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (tool) this.#mine(event);
    if (tool && this.#fingers.size > 1) return this.#beginPinch();
    this.#start = world;
    if (!tool) return this.#take(event, target, world);
    this.#doing = tool === 'eraser' ? 'erase' : tool === 'pen' ? 'draw' : 'shape';
    this.#line = [world];
    if (this.#doing === 'erase') this.#wipeAt(world);
    else this.#show(world, event.shiftKey);
  }

  /** What is touched is taken; by a finger once it is lifted, for to draw it along moves the board. */
  #take(event: PointerEvent, target: Element, world: Point): void {
    const { studio } = this;
    const { selection } = studio.work;
    if (target.closest('[data-stretch]')) {
      this.#mine(event);
      this.#doing = 'stretch';
      return;
    }
    const id = this.#at(world, target, event.pointerType === 'touch');
    if (!id) return;
    this.#tapped = id;
    if (event.pointerType === 'touch' && !selection.drawings.has(id)) return void (this.#doing = 'tap');
    this.#mine(event);
    if (event.shiftKey) return selection.toggleDrawing(id);
    if (!selection.drawings.has(id)) studio.take([id]);
    this.#doing = studio.work.hold(false) ? 'drag' : null;
  }

  #move(event: PointerEvent): void {
    if (this.#doing === null) return;
    const world = this.studio.toWorld(event, this.surface);
    if (this.#doing !== 'tap') event.stopPropagation();
    switch (this.#doing) {
      case 'draw':
        for (const one of [...event.getCoalescedEvents(), event]) this.#add(one);
        this.#show(world, false);
        break;
      case 'shape':
        this.#show(world, event.shiftKey);
        break;
      case 'erase':
        this.#wipeAt(world);
        break;
      case 'drag':
        this.studio.work.carry(
          world.x - this.#start.x,
          world.y - this.#start.y,
          event.ctrlKey || event.metaKey,
        );
        break;
      case 'stretch':
        this.#stretch(world);
        break;
      case 'pinch':
        this.#pinch(event);
    }
  }

  #up(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    const doing = this.#doing;
    if (doing === null) return;
    const world = this.studio.toWorld(event, this.surface);
    const still = this.#pixels(world) <= SLOP;
    if (doing !== 'tap') event.stopPropagation();
    if (doing === 'pinch' && this.#fingers.size) return;
    this.#doing = null;
    switch (doing) {
      case 'draw':
      case 'shape':
        this.#finish(still, world);
        break;
      case 'erase':
        this.studio.wipe();
        break;
      case 'drag':
        if (still) this.#pressed();
        else this.studio.work.drop();
        break;
      case 'stretch':
        this.#stretched();
        break;
      case 'tap': {
        const id = this.#tapped;
        if (still && id) setTimeout(() => this.studio.take([id])); // after the board's hand, which clears
      }
    }
  }

  #cancel(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId);
    this.#doing = null;
    this.#forget();
  }

  /** Of several that are taken, the one that is pressed stays. */
  #pressed(): void {
    const { studio } = this;
    studio.work.held = null;
    if (this.#tapped && studio.work.selection.drawing !== this.#tapped) studio.take([this.#tapped]);
  }

  #forget(): void {
    Object.assign(this.studio, { draft: undefined, stretched: null, erased: new Set() });
    this.studio.work.held = null;
    this.#line = [];
  }

  #mine(event: PointerEvent): void {
    event.stopPropagation();
    this.surface.setPointerCapture(event.pointerId);
    if (document.activeElement instanceof HTMLElement && this.studio.sketch.tool)
      document.activeElement.blur();
  }

  /** The topmost drawing here: lines and words above all cards, the rest where no card lies. */
  #at(world: Point, target: Element, finger: boolean): string | undefined {
    const { stack, work } = this.studio;
    const reach = (finger ? 2 * REACH : REACH) / work.camera.zoom;
    const touched = (drawing: Drawing): boolean => touches(drawing, world, reach);
    const over = topmost(stack.above, touched);
    if (over) return over;
    if (target.closest('[data-card], button, a, input') || work.scene.at(world)) return undefined;
    const mine = [...work.selection.drawings].find((id) => {
      const drawing = this.studio.drawing(id);
      return drawing && FRAMED.has(drawing.form) && contains(boxOf(drawing), world);
    });
    return topmost(stack.beneath, touched) ?? mine;
  }

  #add(event: PointerEvent): void {
    const point = this.studio.toWorld(event, this.surface);
    const before = this.#line.at(-1);
    if (before && Math.hypot(point.x - before.x, point.y - before.y) * this.studio.work.camera.zoom < 1)
      return;
    if (this.#line.length < MOST) this.#line.push(point);
  }

  /** What is under the pen, as it will be. */
  #show(world: Point, even: boolean): void {
    const { sketch } = this.studio;
    const form = sketch.tool;
    if (!form || form === 'eraser') return;
    const line = form === 'pen' ? this.#line : [this.#start, even ? straight(this.#start, world) : world];
    const shape = FRAMED.has(form) ? boxBetween(this.#start, world, even) : lineFrom(line);
    if (shape) this.studio.draft = { form, zone: '', ink: sketch.ink, ...shape };
  }

  #finish(still: boolean, world: Point): void {
    const { draft, work, sketch } = this.studio;
    this.#forget();
    if (!draft) return;
    if (draft.form === 'text') return this.#write(still ? { ...draft, ...world, w: 320, h: 48 } : draft);
    if (still && draft.form !== 'pen') return;
    const zone = zoneOf(work.table, work.scene.frames, boxOf(draft));
    if (!zone || !work.table.may('write', zone)) return toasts.note(t('not-here'));
    const id = add(work.table, { ...draft, zone });
    work.letSee(id);
    if (draft.form === 'pen') return;
    sketch.tool = undefined;
    this.studio.take([id]);
  }

  /** Words on the ground are asked for before they are there. */
  #write(draft: Drawing): void {
    const { sketch } = this.studio;
    sketch.tool = undefined;
    sketch.writing = {
      x: Math.round(draft.x),
      y: Math.round(draft.y),
      w: Math.max(120, draft.w),
      h: Math.max(48, draft.h),
    };
  }

  #wipeAt(world: Point): void {
    const { stack, work, erased } = this.studio;
    const reach = (1.5 * REACH) / work.camera.zoom;
    const touched = stack.all.filter(
      ({ id, drawing }) => !erased.has(id) && drawing.form !== 'image' && touches(drawing, world, reach),
    );
    const going = deletable(
      work.table,
      touched.map(({ id }) => id),
    );
    if (going.length) this.studio.erased = new Set([...erased, ...going]);
  }

  #stretch(world: Point): void {
    const id = this.studio.work.selection.drawing;
    const drawing = this.studio.drawing(id);
    if (!id || !drawing) return;
    this.studio.stretched = { id, ...sized(drawing, world.x - drawing.x, world.y - drawing.y) };
  }

  #stretched(): void {
    const to = this.studio.stretched;
    this.studio.stretched = null;
    if (to) resize(this.studio.work.table, to.id, to.w, to.h);
  }

  /** Two fingers move the board also with a pen in hand. */
  #beginPinch(): void {
    this.#forget();
    this.#doing = 'pinch';
  }

  #pinch({ pointerId, clientX, clientY }: PointerEvent): void {
    const { camera } = this.studio.work;
    const before = this.#fingers.get(pointerId);
    const other = [...this.#fingers].find(([id]) => id !== pointerId)?.[1];
    if (!before || !other) return;
    const now = { x: clientX, y: clientY };
    this.#fingers.set(pointerId, now);
    const [was, is] = [before, now].map(({ x, y }) => Math.hypot(x - other.x, y - other.y)) as [
      number,
      number,
    ];
    const { left, top } = this.surface.getBoundingClientRect();
    camera.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    if (was) camera.zoomAt(is / was, { x: (now.x + other.x) / 2 - left, y: (now.y + other.y) / 2 - top });
  }

  #pixels(world: Point): number {
    const { zoom } = this.studio.work.camera;
    return Math.hypot(world.x - this.#start.x, world.y - this.#start.y) * zoom;
  }
}

/** Level, upright or half between. */
function straight(from: Point, to: Point): Point {
  const step = Math.PI / 4;
  const turn = Math.round(Math.atan2(to.y - from.y, to.x - from.x) / step) * step;
  const far = Math.hypot(to.x - from.x, to.y - from.y);
  return { x: from.x + far * Math.cos(turn), y: from.y + far * Math.sin(turn) };
}
