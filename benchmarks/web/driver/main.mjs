// One job, told as JSON on stdin; what came of it as JSON in the last line of stdout. Python (../bench.py) says what.
import { mkdirSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { apps } from './apps.mjs';
import { launch, visit, weight, weights } from './browser.mjs';
import { look, scenarios, sought } from './frames.mjs';
import { byKeys, heard } from './hands.mjs';
import { serve } from './serve.mjs';

const ALONE = ['pan', 'zoom', 'type', 'drag', 'cursors50', 'cursors200']; // before others move: see cocreate.js
const WORDS = 'Una panchina davanti alla biblioteca';
const BOARD = { 'cocreate.view': 'board', 'cocreate.panel': 'closed' };

const job = JSON.parse(await text(process.stdin));
const app = apps[job.page];
const pages = await serve(job.folders);
const places = { pages: pages.url, url: job.url, boards: job.boards };
const browser = await launch();

/** A page that shows the scene; `kept` is what it remembers of earlier visits. */
async function opened(screen, kept = {}) {
  const { page, ...rest } = await visit(browser, { url: app.url(places, job.cards), screen, adapter: app.adapter, kept });
  await page.evaluate(([scene, people]) => Object.assign(window.bench, { scene, people }), [job.scene, job.people]);
  return { page, app, ...rest };
}

const jobs = {
  /** The peer's own document of the scene, saved. */
  async document() {
    const { page, context } = await visit(browser, { url: app.url(places, '').replace('?of=', ''), screen: 'desk' });
    const saved = await page.evaluate((scene) => window.peer.document(scene), job.scene);
    mkdirSync(job.folders['/documents/'], { recursive: true });
    writeFileSync(`${job.folders['/documents/']}/${job.page}-${job.cards}.json`, saved);
    await context.close();
    return { bytes: saved.length };
  },

  /** First visits: once for each repetition, as the page opens by itself. */
  async load() {
    const seen = [];
    for (let n = 0; n < job.times; n++) {
      const one = await opened(job.screen, job.view ? { 'cocreate.view': job.view } : {});
      seen.push({ ...one.loaded, ...(await weight(one)) });
      await one.context.close();
    }
    return { visits: seen };
  },

  /** All scenarios, zoomed in and with the whole board in view. */
  async frames() {
    const one = await opened(job.screen, BOARD);
    const [seen, elements] = [{}, {}];
    for (const names of [ALONE, ['moves10']]) {
      for (const view of ['near', 'whole']) {
        for (const name of names.filter((name) => job.scenarios.includes(name))) {
          await look(one, view);
          one.shoot = job.pictures && ((what) => one.page.screenshot({ path: `${job.pictures}/${job.page}-${job.cards}-${job.screen}-${view}-${what}.png` }));
          if (name === 'pan') await one.shoot?.('before');
          elements[view] = Math.max(elements[view] ?? 0, await one.page.evaluate(() => window.bench.elements()));
          seen[`${name} ${view}`] = await scenarios[name](one, job.window);
        }
      }
    }
    return { scenarios: seen, elements, heap_mb: (await weight(one)).heap_mb };
  },

  /** For who has no pointer, and for who does not see. */
  async hands() {
    const one = await opened('desk', BOARD);
    const texts = {};
    for (const view of ['near', 'whole']) {
      await look(one, view);
      texts[view] = await heard(one);
    }
    await look(one, 'near');
    return { texts, keys: job.keys ? await byKeys(one) : undefined };
  },

  /** Looking for cards by words: each key until the frame with what was found. */
  async search() {
    const one = await opened('desk', BOARD);
    await look(one, 'near');
    await one.page.keyboard.press('/');
    const seen = await sought(one, '[role=search] input', '[role=search] [role=option]');
    return seen.found ? seen : { ...seen, wrong: 'nothing was found' };
  },

  /** What a phone has fetched until somebody who had a code has joined and written a card. */
  async path() {
    const url = `${job.url}/j#${job.boards[job.cards].code}`;
    const { page, bodies } = await visit(browser, { url, screen: 'phone', adapter: 'joining.js' });
    await page.locator('form input').first().fill('Lucia');
    await page.locator('form select').selectOption('');
    await page.locator('form button[type=submit]').click();
    await page.locator('nav button').first().click();
    await page.locator('dialog textarea').fill(WORDS);
    await page.locator('dialog button[type=submit]').click();
    await page.getByText(WORDS).last().waitFor();
    await page.waitForTimeout(500);
    return weights(bodies);
  },
};

const came = await jobs[job.job]();
await browser.close();
pages.close();
console.log(JSON.stringify(came));
