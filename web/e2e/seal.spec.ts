// SEA-1, SEA-3: who leads seals the plan; whoever is given the file finds out whether it is what was sealed.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import type { SocketCommand } from '../src/wire/types';
import { clean } from './axe';
import { Person, untroubled } from './person';
import { common as server } from './server';
import { byHand } from './socket';
import { test } from './test';

test.beforeAll(() => server.start());

const TYPE = 'application/zip';

test('a plan is sealed once, and a changed byte is found by anybody', async ({ browser }) => {
  const opened = await server.open();
  const lead = await Person.comes(browser);
  await lead.lead(server.url, opened, 'Marta');
  await lead.write('Aprire un nido', 'Bisogni');
  const { participant } = await server.invites(await server.join(opened, { name: 'Altra' }));
  const ada = await Person.comes(browser, { phone: true });
  await ada.joinByCode(server.url, participant.code, 'Ada', { name: 'Comune', sector: 'public' });

  let sealed = Buffer.alloc(0);
  await test.step('who leads seals it, and all see it', async () => {
    const finish: SocketCommand = { type: 'finish_board', languages: ['it', 'en'] };
    await byHand(lead.page, { board: opened.board }, [{ t: 'do', id: 'by-hand', command: finish }]);
    for (const one of [lead, ada]) {
      await one.press(one.page.getByRole('link', { name: one.t('finished-open') }).first());
      await expect(one.page.getByText(one.t('seal-none', { version: 1 }))).toBeVisible();
    }
    await expect(ada.button('seal-do', { version: 1 })).toHaveCount(0);
    await lead.press(lead.button('seal-do', { version: 1 }));
    // all papers are made first
    for (const one of [lead, ada]) await expect(one.button('seal-take')).toBeVisible({ timeout: 120_000 });
    await expect(lead.button('seal-do', { version: 1 })).toHaveCount(0);
    const coming = ada.page.waitForEvent('download');
    await ada.press(ada.button('seal-take'));
    const file = await coming;
    expect(file.suggestedFilename()).toBe('tavolo-di-prova-v1.cocreate-plan.zip');
    sealed = await readFile(await file.path());
  });

  await test.step('a stranger verifies it with the keyboard alone, and the file stays on the device', async () => {
    const stranger = await Person.comes(browser, { lang: 'en' });
    const { page, t } = stranger;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(`${server.url}/verify`);
    const chooser = page.waitForEvent('filechooser', { timeout: 120_000 }); // from long before: it is caught for sure
    await clean(stranger, 'verify');
    const choose = stranger.button('verify-page-choose');
    await expect(async () => {
      await page.keyboard.press('Tab');
      await expect(choose).toBeFocused({ timeout: 100 });
    }).toPass({ timeout: 15_000 });
    await page.keyboard.press('Enter');
    await (await chooser).setFiles({ name: 'plan.zip', mimeType: TYPE, buffer: sealed });
    for (const key of ['verify-holds', 'verify-page-ours', 'verify-page-here'])
      await expect(page.getByText(t(key))).toBeVisible();
    await expect(page.getByText(t('verify-what', { title: 'Tavolo di prova', version: 1 }))).toBeVisible();
    expect(asked).toContain('GET /api/keys');
    expect(asked).not.toContain('POST /api/verify');
    await clean(stranger, 'verify, a file that holds');

    const changed = Buffer.from(sealed);
    const place = changed.indexOf('%PDF-');
    changed[place] = (changed[place] ?? 0) ^ 1;
    await page.locator('input[type=file]').setInputFiles({ name: 'b.zip', mimeType: TYPE, buffer: changed });
    await expect(page.getByText(t('verify-broken'))).toBeVisible();
    await expect(page.getByText(t('verify-changed', { name: 'plan.it.pdf' }))).toBeVisible();
    const other = Buffer.from(sealed);
    const last = other.lastIndexOf('paper-budget.it.md'); // in the index, at the end; before that, where it stands
    const paper = other.lastIndexOf('paper-budget.it.md', last - 1) + 'paper-budget.it.md'.length + 4;
    other[paper] = (other[paper] ?? 0) ^ 1;
    await page.locator('input[type=file]').setInputFiles({ name: 'c.zip', mimeType: TYPE, buffer: other });
    await expect(page.getByText(t('verify-changed', { name: 'paper-budget.it.md' }))).toBeVisible();
    await clean(stranger, 'verify, a file that does not');
    untroubled(stranger);
  });

  await test.step('dropped on a phone that cannot verify signatures, it is the server that does', async () => {
    const stranger = await Person.comes(browser, { phone: true });
    const { page, t } = stranger;
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    await page.goto(`${server.url}/verify`);
    const data = await page.evaluateHandle((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], 'plan.zip'));
      return transfer;
    }, sealed.toString('base64'));
    await page
      .getByRole('group', { name: t('verify-page-file') })
      .dispatchEvent('drop', { dataTransfer: data });
    for (const key of ['verify-holds', 'verify-page-ours', 'verify-page-there'])
      await expect(page.getByText(t(key))).toBeVisible();
    untroubled(stranger);
  });
  untroubled(lead, ada);
});
