// PUS-1, PUS-3: who leads passes things on: a webhook, its secret shown once, how deliveries stand; tokens of the API.
import { createServer, type Server as Http } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { clean } from './axe';
import { held } from './held';
import { Person, untroubled } from './person';
import { Server } from './server';
import { test } from './test';

const ALLOWING = [
  'import os, sys',
  'from cocreate.cli import main',
  'os.environ["COCREATE_PUSH_HOSTS"] = "localhost"',
  'sys.exit(main())',
].join('\n');
const server = new Server(['-c', ALLOWING]);
const came: { id: string; signed: string; event: string }[] = [];
let status = 500;
let receiver: Http;
let hook = '';

test.beforeAll(async () => {
  await server.start();
  receiver = createServer((asked, answer) => {
    const [id, signed, event] = ['delivery', 'signature', 'event'].map((name) =>
      String(asked.headers[`cocreate-${name}`]),
    );
    came.push({ id: id ?? '', signed: signed ?? '', event: event ?? '' });
    asked.resume().on('end', () => answer.writeHead(status).end());
  });
  await new Promise<void>((listening) => receiver.listen(0, 'localhost', listening));
  hook = `http://localhost:${(receiver.address() as AddressInfo).port}/hook`;
});
test.afterAll(async () => {
  receiver.close();
  await server.stop();
});

async function finish(board: string, token: string): Promise<void> {
  const answer = await fetch(`${server.url}/api/boards/${board}/commands`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify({ id: 'end', command: { type: 'finish_board', languages: ['it'] } }),
  });
  expect(answer.status).toBe(200);
}

test('PUS-3 a webhook is added with the keyboard, fails, arrives, and is sent again', async ({ browser }) => {
  const opened = await server.open();
  const { token } = await server.join(opened, { name: 'Altra' });
  const lead = await Person.comes(browser);
  await lead.lead(server.url, opened, 'Marta');
  await lead.page.goto(`${server.url}/b/${opened.board}/push`);
  await expect(lead.page.getByText(lead.t('push-none'), { exact: true })).toBeVisible();
  await clean(lead, 'push, nothing yet');
  await lead.button('push-add').focus();
  await lead.page.keyboard.press('Enter');
  await lead.field('push-url').fill('http://example.org/');
  await lead.dialog.getByRole('button', { name: lead.t('push-add'), exact: true }).focus();
  await lead.page.keyboard.press('Enter');
  await expect(lead.dialog.getByText(lead.t('refused-url_not_https'))).toBeVisible();
  await expect(lead.field('push-url')).toBeFocused();
  await clean(lead, 'push, adding');
  await lead.field('push-url').fill(hook);
  const adding = await held(lead.page, /\/outlets$/);
  for (let presses = 0; presses < 2; presses += 1) await lead.page.keyboard.press('Enter');
  adding.comes();
  await expect(lead.dialog).toHaveCount(0);
  const secret = await lead.page
    .getByRole('group', { name: lead.t('push-secret') })
    .locator('code')
    .innerText();
  expect(secret.length).toBeGreaterThan(40);
  expect(adding.asked(), 'what is pressed twice is added once').toBe(1);
  await expect(lead.page.getByRole('group', { name: lead.t('push-secret') })).toBeFocused();
  await expect(lead.page.getByText(lead.t('push-state-never'), { exact: true })).toBeVisible();
  await lead.press(lead.button('push-done'));
  await finish(opened.board, token);
  const failed = [1, 2, 3].map((count) => lead.t('push-state-failed', { count }));
  const state = lead.page.locator('article').getByRole('status');
  await expect(state).toHaveText(new RegExp(failed.join('|')), { timeout: 40_000 });
  await clean(lead, 'push, failed');
  status = 204;
  await expect(state).toHaveText(lead.t('push-state-done'), { timeout: 120_000 });
  const first = came.filter(({ event }) => event === 'board_finished');
  expect(first.length).toBeGreaterThan(1);
  expect(new Set(first.map(({ id }) => id)).size).toBe(1);
  const before = came.length;
  await lead.press(lead.page.locator('summary'));
  await lead.press(lead.button('push-again').first());
  await expect.poll(() => came.length).toBe(before + 1);
  await lead.page.reload();
  await expect(lead.page.getByText(hook)).toBeVisible();
  expect(await lead.page.content()).not.toContain(secret);
  untroubled(lead);
});

test('PUS-1 on a phone a token is made, shown once and revoked; who does not lead sees nothing', async ({
  browser,
}) => {
  const opened = await server.open();
  const [lead, other] = [
    await Person.comes(browser, { phone: true }),
    await Person.comes(browser, { phone: true, lang: 'de' }),
  ];
  await lead.lead(server.url, opened, 'Marta');
  await lead.page.goto(`${server.url}/b/${opened.board}/push`);
  await lead.field('push-token-name').fill('Portale del comune');
  const making = await held(lead.page, /\/tokens$/);
  for (let presses = 0; presses < 2; presses += 1) await lead.press(lead.button('push-token-make'));
  making.comes();
  const shown = lead.page.getByRole('group', { name: lead.t('push-made-token') });
  const token = await shown.locator('code').innerText();
  expect(making.asked(), 'what is pressed twice is made once').toBe(1);
  const read = (): Promise<Response> =>
    fetch(`${server.url}/api/boards/${opened.board}/state`, {
      headers: { Authorization: `Bearer ${token}` },
    });
  expect((await read()).status).toBe(200);
  await clean(lead, 'push, a token');
  await lead.press(lead.button('push-done'));
  await lead.press(lead.button('push-revoke'));
  await lead.press(lead.dialog.getByRole('button', { name: lead.t('push-revoke'), exact: true }));
  await expect(lead.page.getByText('Portale del comune')).toHaveCount(0);
  expect((await read()).status).toBe(401);
  const { participant } = await server.invites(await server.join(opened, { name: 'Altra' }));
  await other.joinByLink(participant.link, 'Paolo', { name: 'Comune', sector: 'public' });
  await other.page.goto(`${server.url}/b/${opened.board}/push`);
  await expect(other.page.getByText(other.t('refused-facilitator_only'))).toBeVisible();
  untroubled(lead, other);
});
