// One machine's time: it goes as ours does, and can leap, so that twenty minutes without a network take a second.
import { performance } from 'node:perf_hooks';

interface Timer {
  due: number;
  call: () => void;
  every: number | undefined;
  owner: object;
  real: ReturnType<typeof setTimeout> | undefined;
}

export class Clock {
  #leapt = 0;
  #leaping = false;
  #ids = 0;
  readonly #timers = new Map<number, Timer>();

  /** ms since 1970 */
  now(): number {
    return Date.now() + this.#leapt;
  }

  monotonic(): number {
    return performance.now() + this.#leapt;
  }

  set(owner: object, call: () => void, ms = 0, again = false): number {
    const every = again ? Math.max(1, ms) : undefined;
    const timer: Timer = { due: this.monotonic() + Math.max(0, ms), call, every, owner, real: undefined };
    const id = ++this.#ids;
    this.#timers.set(id, timer);
    this.#arm(id, timer);
    return id;
  }

  clear(id: number | undefined): void {
    const timer = this.#timers.get(id ?? 0);
    clearTimeout(timer?.real);
    this.#timers.delete(id ?? 0);
  }

  /** A page that is gone waits for nothing. */
  drop(owner: object): void {
    for (const [id, timer] of [...this.#timers]) if (timer.owner === owner) this.clear(id);
  }

  /** Time passes as if it were so much later; each timer rings in its turn, and what it begins has a moment to end. */
  async leap(ms: number, settled: () => Promise<void>): Promise<void> {
    const end = this.monotonic() + ms;
    this.#leaping = true;
    for (const { real } of this.#timers.values()) clearTimeout(real);
    try {
      for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
        this.#leapt += Math.max(0, (this.#timers.get(next)?.due ?? 0) - this.monotonic());
        this.#ring(next);
        await settled();
      }
      this.#leapt += Math.max(0, end - this.monotonic());
    } finally {
      this.#leaping = false;
      for (const [id, timer] of this.#timers) this.#arm(id, timer);
    }
  }

  /** The machine sleeps: nothing rings meanwhile, and what is overdue rings once when it wakes. */
  sleep(ms: number): void {
    this.#leapt += ms;
    for (const [id, timer] of this.#timers) {
      clearTimeout(timer.real);
      this.#arm(id, timer);
    }
  }

  #next(end: number): number | undefined {
    let [first, due]: [number | undefined, number] = [undefined, end];
    for (const [id, timer] of this.#timers) if (timer.due < due) [first, due] = [id, timer.due];
    return first;
  }

  #ring(id: number): void {
    const timer = this.#timers.get(id);
    if (!timer) return;
    if (timer.every === undefined) this.#timers.delete(id);
    else timer.due = this.monotonic() + timer.every;
    timer.call();
    if (timer.every !== undefined && this.#timers.has(id)) this.#arm(id, timer);
  }

  #arm(id: number, timer: Timer): void {
    if (this.#leaping) return;
    timer.real = setTimeout(() => this.#ring(id), Math.max(0, timer.due - this.monotonic()));
  }
}
