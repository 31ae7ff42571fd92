// Reminders by mail as people meet them: asked for in the plan, confirmed and stopped by the link in the mail, with a real mail server beside.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { expect } from '@playwright/test';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { environment, PYTHON, ROOT, Server } from './server';
import { Stage } from './stage';
import { test } from './test';

type Mail = { to: string[]; subject: string; text: string; id: string };

/** A mail server that tells what it was given. */
class Sink {
  readonly got: Mail[] = [];
  #process: ChildProcessByStdio<Writable, Readable, null> | undefined;

  async start(): Promise<string> {
    this.#process = spawn(PYTHON, ['-m', 'tests.reminders.sink'], {
      cwd: ROOT,
      env: environment(),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface(this.#process.stdout)[Symbol.asyncIterator]();
    const port = await lines.next();
    void (async () => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) return;
        this.got.push(JSON.parse(value) as Mail);
      }
    })();
    return String(port.value);
  }

  async linkTo(address: string): Promise<string> {
    await expect.poll(() => this.got.filter(({ to }) => to.includes(address)).length).toBeGreaterThan(0);
    const mail = this.got.findLast(({ to }) => to.includes(address));
    return /\S+\/reminders#\S+/.exec(mail?.text ?? '')?.[0] ?? '';
  }

  stop(): void {
    this.#process?.stdin.end();
  }
}

const sink = new Sink();
const server = new Server();
let stage: Stage;

test.beforeAll(async () => {
  const port = await sink.start();
  server.settings = {
    COCREATE_SMTP_HOST: '127.0.0.1',
    COCREATE_SMTP_PORT: port,
    COCREATE_SMTP_TLS: 'none',
    COCREATE_SMTP_FROM: 'Tavoli <tavoli@example.org>',
  };
  await server.start();
  stage = await Stage.on(server);
  await stage.play('listen', 'imagine', 'cluster', 'choose', 'choosing', 'plan', 'finish');
});
test.afterAll(async () => {
  await stage.leave();
  await server.stop();
  sink.stop();
});

async function inPlan(person: Person, button: string): Promise<void> {
  await person.page.goto(`${server.url}/b/${stage.board}/plan`);
  await person.press(person.button(button));
  await expect(person.dialog).toBeVisible();
}

test('REM-1: a mailbox is asked for in the plan, says yes by its own link, and stops by it', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  await lead.lead(server.url, stage, 'Marta');
  await inPlan(lead, 'following-reminders');
  await lead.field('reminders-email').fill('marta@example.org');
  await lead.page.getByRole('radio', { name: lead.t('reminders-often-weekly') }).check();
  await lead.page.getByRole('checkbox', { name: lead.t('reminders-everything') }).check();
  await lead.press(lead.button('reminders-keep'));
  await expect(
    lead.dialog.getByText(lead.t('reminders-asked', { email: 'marta@example.org' })),
  ).toBeVisible();
  await expect(
    lead.dialog.getByText(lead.t('reminders-unconfirmed', { email: 'marta@example.org' })),
  ).toBeVisible();
  await clean(lead, 'reminders');

  // on a phone, by whoever reads that mail, without a seat at the table
  const phone = await Person.comes(browser, { phone: true });
  await phone.page.goto(await sink.linkTo('marta@example.org'));
  await expect(
    phone.page.getByText(phone.t('reminders-question', { email: 'marta@example.org' })),
  ).toBeVisible();
  await clean(phone, 'the page of a mailbox');
  await phone.press(phone.button('reminders-yes'));
  await expect(phone.page.getByText(phone.t('reminders-done-weekly'))).toBeVisible();
  await inPlan(lead, 'following-reminders');
  await expect(
    lead.dialog.getByText(lead.t('reminders-unconfirmed', { email: 'marta@example.org' })),
  ).toHaveCount(0);
  await lead.field('reminders-email').fill('altra@example.org');
  await lead.press(lead.button('reminders-hour-keep'));
  const [kept = ''] = lead.t('reminders-hour-kept', { hour: '#' }).split('#');
  await expect(lead.dialog.getByText(kept)).toBeVisible();
  await expect(lead.field('reminders-email'), 'what is not kept yet stays').toHaveValue('altra@example.org');

  await phone.page.reload();
  await test.step('another language leaves what is being chosen, and asks nothing anew', async () => {
    const asked: string[] = [];
    const chosen = phone.page.locator('input[type=radio][value=at_once]');
    await chosen.check(); // by then the page has asked what it shows
    phone.page.on('request', (request) => asked.push(request.url()));
    for (const [now, then] of [
      ['Italiano', 'English'],
      ['English', 'Italiano'],
    ] as const) {
      await phone.press(phone.page.getByRole('button', { name: now }));
      await phone.press(phone.page.getByRole('menuitemradio', { name: then }));
      await expect(phone.page.getByRole('button', { name: then })).toBeVisible();
    }
    await expect(chosen).toBeChecked();
    expect(asked.filter((url) => url.endsWith('/api/reminders'))).toEqual([]);
  });
  await phone.press(phone.button('reminders-stop'));
  await expect(phone.page.getByText(phone.t('reminders-done-none'))).toBeVisible();
  await phone.press(phone.button('reminders-forget'));
  await expect(phone.page.getByText(phone.t('reminders-forgotten'))).toBeVisible();
  await phone.page.reload();
  await expect(phone.page.getByText(phone.t('refused-unknown_link'))).toBeVisible();
  untroubled(lead, phone);
});

test('who leads enters the mailbox of an organisation with the keyboard alone, and sees who waits', async ({
  browser,
}) => {
  const lead = await Person.comes(browser);
  await lead.lead(server.url, stage, 'Sara');
  await inPlan(lead, 'following-reminders');
  await lead.field('reminders-organisation-email').focus();
  await lead.page.keyboard.type('ufficio@comune.example.org');
  await lead.page.keyboard.press('Enter');
  const row = lead.dialog.getByRole('listitem').filter({ hasText: 'ufficio@comune.example.org' });
  await expect(row).toContainText(lead.t('reminders-waits'));
  await sink.linkTo('ufficio@comune.example.org');
  await row.getByRole('button').focus();
  await lead.page.keyboard.press('Enter');
  await expect(row).toHaveCount(0);
  await lead.page.keyboard.press('Escape');
  await expect(lead.dialog).toHaveCount(0);
  untroubled(lead);
});

test('REM-6: the report on a year is taken from the plan', async ({ browser }) => {
  const lead = await Person.comes(browser);
  await lead.lead(server.url, stage, 'Ines');
  await inPlan(lead, 'following-report');
  // what is folded away never comes to the end of a change of colours
  await lead.page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await clean(lead, 'report');
  await lead.field('report-period').selectOption('2021');
  for (const format of ['md', 'pdf'] as const) {
    const coming = lead.page.waitForEvent('download', { timeout: 60_000 }); // its process is a nice one
    await lead.press(
      lead.dialog.getByRole('button', { name: lead.t(`report-format-${format}`), exact: true }),
    );
    const file = await coming;
    expect(file.suggestedFilename()).toMatch(new RegExp(`-2021-it\\.${format}$`));
    const body = (await readFile(await file.path())).toString('latin1');
    expect(body.startsWith(format === 'pdf' ? '%PDF-' : '# ')).toBe(true);
  }
  untroubled(lead);
});
