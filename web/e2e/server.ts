// A real server on a folder of its own, which goes with it. It can be killed and come back where it was.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Invites, Joined as Seated, JoinRequest, NewBoard, Opened } from '../src/api/types';

/** Who joins without a browser is given the token itself. */
type Joined = Seated & { token: string };

export const WEB = fileURLToPath(new URL('..', import.meta.url));
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PYTHON = join(ROOT, '.venv', 'bin', 'python');
const LOOK_MS = 40;

/** Without the settings of this shell: a test says itself what it sets. */
export function environment(): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => !name.startsWith('COCREATE_'));
  return { ...Object.fromEntries(ours), PYTHONPATH: ROOT, PYTHONUNBUFFERED: '1' };
}

export class Server {
  url = '';
  /** Of the environment, to be set before it starts. */
  settings: Readonly<Record<string, string>> = {};
  #data = '';
  #process: ChildProcess | undefined;

  /** With what Python is started. */
  constructor(readonly program: readonly string[] = ['-m', 'cocreate']) {}

  get deskKey(): string {
    return readFileSync(join(this.#data, 'desk.key'), 'utf8').trim();
  }

  async start(): Promise<void> {
    this.#data ||= mkdtempSync(join(tmpdir(), 'cocreate-e2e-'));
    const port = this.url ? new URL(this.url).port : '0';
    const args = [...this.program, 'serve', '--data', this.#data, '--port', port];
    this.#process = spawn(PYTHON, args, {
      cwd: ROOT,
      env: { ...environment(), ...this.settings },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.url = await this.#announced(this.#process);
  }

  /** It says where it is once people can come; what an earlier one left behind has another pid. */
  async #announced({ pid }: ChildProcess): Promise<string> {
    const file = join(this.#data, 'server.json');
    for (;;) {
      if (typeof this.#process?.exitCode === 'number')
        throw new Error('The server did not start; its reason stands above.');
      const said = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const { url, pid: its } = said.endsWith('}') ? (JSON.parse(said) as { url: string; pid: number }) : {};
      if (url && its === pid) return url;
      await pause(LOOK_MS);
    }
  }

  /** As if the power went: no goodbye, nothing written after this. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const process = this.#process;
    this.#process = undefined;
    if (!process || process.exitCode !== null) return;
    const gone = once(process, 'exit');
    process.kill(signal);
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill('SIGTERM');
    rmSync(this.#data, { recursive: true, force: true });
  }

  // its HTTP side, for what a test needs before it begins

  open(board: Partial<NewBoard> = {}): Promise<Opened> {
    const whole = { template: 'co-design', title: 'Tavolo di prova', language: 'it', ...board };
    return this.#ask('/api/boards', { bearer: this.deskKey, body: whole });
  }

  join(door: { code: string } | Opened, who: JoinRequest): Promise<Joined> {
    return this.#ask('/api/join', { body: { ...door, ...who, lang: 'it' } });
  }

  invites({ board, token }: Joined): Promise<Invites> {
    return this.#ask(`/api/boards/${board}/invites`, { bearer: token });
  }

  async #ask<Answer>(path: string, { bearer, body }: { bearer?: string; body?: unknown }): Promise<Answer> {
    const headers = {
      'Content-Type': 'application/json',
      ...(bearer && { Authorization: `Bearer ${bearer}` }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const answer = await fetch(this.url + path, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}

/** One server for all the tests of a worker that leave it as it is: each has tables of its own. */
class Common extends Server {
  #started: Promise<void> | undefined;

  override start(): Promise<void> {
    return (this.#started ??= super.start());
  }

  /** When the worker ends (test.ts), not when a file does. */
  async leave(): Promise<void> {
    if (this.#started) await this.stop();
  }
}

export const common = new Common();
