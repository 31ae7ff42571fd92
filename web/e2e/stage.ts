// The Brescia workshop on a server, played by its fourteen people as far as a test says; the people stay at the table.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { environment, PYTHON, ROOT, WEB, type Server } from './server';

export type Moment = 'listen' | 'imagine' | 'cluster' | 'choose' | 'choosing' | 'plan' | 'finish' | 'monitor';

export class Stage {
  board = '';
  key = '';
  readonly #people: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: AsyncIterator<string>;

  private constructor(server: Server, program: string) {
    const args = [join(WEB, 'e2e', program), server.url, server.deskKey];
    const stdio: ['pipe', 'pipe', 'inherit'] = ['pipe', 'pipe', 'inherit'];
    this.#people = spawn(PYTHON, args, { cwd: ROOT, env: environment(), stdio });
    this.#lines = createInterface(this.#people.stdout)[Symbol.asyncIterator]();
  }

  static async on(server: Server, program = 'stage.py'): Promise<Stage> {
    const stage = new Stage(server, program);
    return Object.assign(stage, (await stage.#said()) as { board: string; key: string });
  }

  /** The table does all that it does up to here. */
  async play(...moments: Moment[]): Promise<void> {
    for (const moment of moments) {
      this.#people.stdin.write(`${moment}\n`);
      await this.#said();
    }
  }

  async leave(): Promise<void> {
    const gone = once(this.#people, 'exit');
    this.#people.stdin.end();
    await gone;
  }

  async #said(): Promise<unknown> {
    const { value, done } = await this.#lines.next();
    if (done) throw new Error('The people left the table; the reason stands above.');
    return JSON.parse(value);
  }
}
