// The websocket as a test sees it: what a page has heard, and frames made by hand that no page of ours would send.
import { inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { FromClient, FromServer } from '../src/wire/types';

/** Every frame that this page hears from now on, as text; a large one comes as raw deflate. */
export function heard(page: Page): string[] {
  const frames: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      frames.push(typeof payload === 'string' ? payload : inflateRawSync(payload).toString('utf8')),
    ),
  );
  return frames;
}

/** Say hello with this token, else as the page's own seat, then these frames one after the other; each one's answer: an event of it, or a refusal. */
export function byHand(
  page: Page,
  { board, token }: { board: string; token?: string },
  frames: readonly (FromClient & { t: 'do' })[],
): Promise<FromServer[]> {
  const hello: FromClient = { t: 'hello', v: 1, board, ...(token && { token }), lang: 'it' };
  return page.evaluate(
    ({ hello, frames }) =>
      new Promise<FromServer[]>((resolve, reject) => {
        const answers: FromServer[] = [];
        const socket = new WebSocket(`ws://${location.host}/ws`);
        const next = (): void => {
          const frame = frames[answers.length];
          if (frame) return socket.send(JSON.stringify(frame));
          resolve(answers);
          socket.close();
        };
        const mine = (frame: FromServer): boolean => {
          const id = frames[answers.length]?.id;
          if (frame.t === 'events') return frame.events.some(({ cmd }) => cmd === id);
          return frame.t === 'refused' && (frame.id === id || frame.id === '');
        };
        socket.onopen = () => socket.send(JSON.stringify(hello));
        socket.onclose = ({ code }) => reject(new Error(`closed: ${code}`));
        socket.onmessage = ({ data }) => {
          // a large frame, which comes packed, can only be the welcome
          const frame = (typeof data === 'string' ? JSON.parse(data) : { t: 'welcome' }) as FromServer;
          const answer = mine(frame);
          if (answer) answers.push(frame);
          if (answer || frame.t === 'welcome') next();
        };
      }),
    { hello, frames },
  );
}
