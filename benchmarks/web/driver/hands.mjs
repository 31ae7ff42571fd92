// What is there for who has no pointer and for who does not see: the accessibility tree, and real keys.
import { setTimeout as pause } from 'node:timers/promises';

const MOST_TABS = 60;

/** How many of the cards' texts Chromium would give to a screen reader. */
export async function heard({ cdp, page }) {
  const texts = await page.evaluate(() => window.bench.scene.cards.map(({ text }) => text));
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const said = nodes.filter(({ ignored }) => !ignored).flatMap(({ name, value }) => [name?.value, value?.value]);
  const all = said.filter((one) => typeof one === 'string').join('\n');
  return texts.filter((text) => all.includes(text)).length;
}

/** Reach a card, edit it, move it, connect it with another: each with keys alone, or not. */
export async function byKeys(one) {
  const { page, app } = one;
  const press = async (...keys) => {
    for (const key of keys) {
      if (key.startsWith('=')) await page.keyboard.type(key.slice(1));
      else await page.keyboard.press(key);
      await pause(120);
    }
  };
  const taken = async () => (await page.evaluate(() => window.peer.taken())).filter((id) => /^c\d/.test(id));
  const reached = async () => {
    for (const way of app.keys.reach) {
      for (let tabs = 0; tabs < MOST_TABS; tabs++) {
        await press('Tab');
        if (way.length && tabs === 0) await press(...way);
        const ids = await taken();
        if (ids.length === 1) return ids[0];
      }
    }
    return undefined;
  };
  await page.evaluate(() => document.activeElement?.blur());
  const id = await reached();
  if (!id) return { reach: false, edit: false, move: false, connect: false };

  await press('Enter', '=zxq ', 'Escape');
  const edit = (await page.evaluate((id) => window.peer.text(id), id)).includes('zxq');
  const before = JSON.stringify(await page.evaluate((id) => window.peer.place(id), id));
  await press(...app.keys.move);
  await pause(300);
  const move = JSON.stringify(await page.evaluate((id) => window.peer.place(id), id)) !== before;
  const links = await page.evaluate(() => window.peer.links());
  let connect = false;
  for (const way of app.keys.connect) {
    await press(...way);
    await pause(300);
    connect ||= (await page.evaluate(() => window.peer.links())) > links;
  }
  return { reach: true, edit, move, connect };
}
