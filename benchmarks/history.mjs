// Goes to any second of a session in Chromium, and says how long each takes until the board of then is painted.
import { createRequire } from 'node:module';

const { chromium } = createRequire(new URL('../web/package.json', import.meta.url))('@playwright/test');
const SEEKS = 60;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
await page.goto(process.argv[2]);
await page.locator('section.board').waitFor();
await page.getByRole('button', { name: 'More', exact: true }).click();
const began = performance.now();
await page.getByText('Look back at the work', { exact: true }).click();
const slider = page.getByRole('slider');
await slider.waitFor();
const firstMs = performance.now() - began;
await page.locator('section.player .act:not(:has-text("on its way"))').waitFor();
const wholeMs = performance.now() - began;

const found = await slider.evaluate(async (slider, seeks) => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const times = [];
  let seed = 7;
  for (let n = 0; n < seeks; n++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const began = performance.now();
    slider.value = String(Math.round((seed / 2_147_483_647) * Number(slider.max)));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await painted();
    await painted(); // the first frame draws what the slider changed, the second what the canvas was asked for
    times.push(performance.now() - began);
  }
  return { times: times.sort((a, b) => a - b), minutes: Math.round(Number(slider.max) / 60_000) };
}, SEEKS);

const at = (share) => Math.round(found.times[Math.min(SEEKS - 1, Math.floor(SEEKS * share))]);
await browser.close();
console.log(
  JSON.stringify({
    minutes_on_slider: found.minutes,
    first_state_ms: Math.round(firstMs),
    whole_history_ms: Math.round(wholeMs),
    seek_p50_ms: at(0.5),
    seek_p95_ms: at(0.95),
    seek_max_ms: at(1),
  }),
);
