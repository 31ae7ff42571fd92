// The connection: one websocket at a time, pinged, and opened again with a growing random delay. It knows no board.
import type { FromClient, FromServer } from '../wire/types';

const PING_MS = 15_000;
const SILENCE_MS = 35_000; // no frame for so long: the connection is dead, whatever the browser believes
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 15_000;

export interface Hears {
  opened(): void;
  frame(frame: FromServer): void;
  closed(code: number, reason: string): void;
}

export class Line {
  #socket: WebSocket | undefined;
  #tries = 0;
  #since: number | undefined; // when it was welcomed
  #retryMs: number | undefined; // by the server's wish
  #heard = 0;
  #pinged = 0;
  calm = 0; // ms that I want between two frames of presence; said with each ping
  #retry: ReturnType<typeof setTimeout> | undefined;
  #beat: ReturnType<typeof setInterval> | undefined;

  constructor(
    readonly url: string,
    readonly hears: Hears,
  ) {
    addEventListener('online', this.#now);
    addEventListener('offline', this.#dead);
    document.addEventListener('visibilitychange', this.#now);
  }

  open(): void {
    clearTimeout(this.#retry);
    const socket = (this.#socket = new WebSocket(this.url));
    this.#heard = performance.now();
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.#of(socket) && this.hears.opened();
    let before: Promise<void> | undefined; // a large frame is unpacked first; what comes after it waits its turn
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
      this.#heard = performance.now();
      if (typeof data === 'string' && !before) return void (this.#of(socket) && this.#take(data));
      const mine = (before ?? Promise.resolve()).then(async () => {
        const text = typeof data === 'string' ? data : await inflated(data);
        if (before === mine) before = undefined;
        if (this.#of(socket)) this.#take(text);
      });
      mine.catch(() => this.#of(socket) && this.again()); // what cannot be unpacked is no connection
      before = mine;
    };
    socket.onclose = ({ code, reason }) => this.#of(socket) && this.#closed(code, reason);
    this.#beat ??= setInterval(this.#pulse, PING_MS / 3);
  }

  send(frame: FromClient): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Bytes that have not gone out yet. */
  get waiting(): number {
    return this.#socket?.bufferedAmount ?? 0;
  }

  ping(): void {
    this.#pinged = performance.now();
    this.send({ t: 'ping', n: Math.round(this.#pinged), ...(this.calm && { calm: this.calm }) });
  }

  /** The server has said when to come back. */
  comeBackIn(ms: number): void {
    this.#retryMs = ms;
  }

  /** It was welcomed. When that has lasted, the next delay is a short one again: who is sent away at once is patient. */
  good(): void {
    this.#since = performance.now();
  }

  /** Drop this connection and open another. */
  again(): void {
    this.#socket?.close();
    this.#closed(0, '');
  }

  end(): void {
    clearTimeout(this.#retry);
    clearInterval(this.#beat);
    removeEventListener('online', this.#now);
    removeEventListener('offline', this.#dead);
    document.removeEventListener('visibilitychange', this.#now);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #of(socket: WebSocket): boolean {
    return this.#socket === socket;
  }

  #take(data: string): void {
    const frame = JSON.parse(data) as FromServer;
    this.hears.frame(frame);
  }

  #closed(code: number, reason: string): void {
    if (!this.#socket) return;
    this.#socket = undefined;
    if (this.#since !== undefined && performance.now() - this.#since > LAST_RETRY_MS) this.#tries = 0;
    this.#since = undefined;
    this.#retry = setTimeout(() => this.open(), this.#delay()); // before `closed`, which may call `end`
    this.hears.closed(code, reason);
  }

  #delay(): number {
    const wished = this.#retryMs;
    this.#retryMs = undefined;
    if (wished !== undefined) return wished;
    return Math.random() * Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#tries++);
  }

  /** The network is back, or the person is: do not make them wait for the delay. */
  readonly #now = (): void => {
    if (!this.#socket && document.visibilityState === 'visible' && navigator.onLine) this.open();
  };

  readonly #dead = (): void => {
    if (this.#socket) this.again();
  };

  readonly #pulse = (): void => {
    if (!this.#socket) return;
    const silent = performance.now() - this.#heard;
    if (silent > SILENCE_MS) this.again();
    else if (performance.now() - this.#pinged > PING_MS - 1000) this.ping();
  };
}

/** A binary frame is a text frame as raw deflate. */
async function inflated(data: ArrayBuffer): Promise<string> {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}
