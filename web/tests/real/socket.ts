// The WebSocket that a tab gets: a real one, with the origin and the cookie that a browser would send, and a journal
// of what passes. A frame can be lost or come twice between the wire and the page: then the page has a gap (LIV-1).
import net from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { Agent, WebSocket, type buildConnector } from 'undici';
import type { FromClient, FromServer } from '../../src/wire/types';

export interface Tells {
  readonly dead: boolean;
  readonly cookie: string;
  sends(frame: FromClient): void;
  hears(frame: FromServer): void;
  closes(code: number): void;
  /** How often this frame is passed on. */
  times(frame: FromServer): number;
}

export class Wire {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  binaryType = 'arraybuffer';
  onopen: (() => void) | undefined;
  onmessage: ((event: { data: string | ArrayBuffer }) => void) | undefined;
  onclose: ((event: { code: number; reason: string }) => void) | undefined;
  readonly #inner: WebSocket;
  #socket: net.Socket | undefined;
  #left = false; // the page has closed it: what comes now it does not hear

  constructor(
    url: string,
    readonly tells: Tells,
  ) {
    const host = new URL(url).host;
    const dispatcher = new Agent({ connect: (to, done) => this.#connect(Number(to.port), done) });
    const headers = { origin: `http://${host}`, cookie: tells.cookie };
    this.#inner = new WebSocket(url, { dispatcher, headers });
    this.#inner.binaryType = 'arraybuffer';
    this.#inner.onopen = () => this.#on(() => this.onopen?.());
    this.#inner.onmessage = ({ data }) => this.#on(() => this.#take(data as string | ArrayBuffer));
    this.#inner.onclose = ({ code, reason }) => {
      void dispatcher.destroy();
      if (!this.tells.dead) this.tells.closes(code);
      this.#on(() => this.onclose?.({ code, reason }));
    };
  }

  get readyState(): number {
    return this.#inner.readyState;
  }

  send(data: string): void {
    if (this.tells.dead) return;
    this.tells.sends(JSON.parse(data) as FromClient);
    this.#inner.send(data);
  }

  close(): void {
    this.#left = true;
    if (this.#inner.readyState < Wire.CLOSING) this.#inner.close();
  }

  /** As when the process is gone: no word of farewell. */
  abort(): void {
    this.#left = true;
    this.#socket?.destroy();
  }

  #on(act: () => void): void {
    if (!this.#left && !this.tells.dead) act();
  }

  #take(data: string | ArrayBuffer): void {
    const text = typeof data === 'string' ? data : inflateRawSync(new Uint8Array(data)).toString();
    const frame = JSON.parse(text) as FromServer;
    this.tells.hears(frame);
    for (let times = this.tells.times(frame); times > 0; times--) this.onmessage?.({ data });
  }

  #connect(port: number, done: buildConnector.Callback): void {
    const socket = (this.#socket = net.connect({ port, host: '127.0.0.1', noDelay: true }));
    const failed = (error: Error): void => done(error, null);
    socket.once('error', failed);
    socket.once('connect', () => {
      socket.off('error', failed); // from now on whoever has it hears
      done(null, socket);
    });
  }
}
