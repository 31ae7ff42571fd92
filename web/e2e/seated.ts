// Somebody at a table with one of the two views before them and only a keyboard: how they reach a card, open it, pick from a menu.
// What a test needs to be there first is put there by hand, over the socket, in their own name.
import { expect, type Locator } from '@playwright/test';
import type { LinkKind, SocketCommand } from '../src/wire/types';
import { Keys } from './keys';
import type { Person } from './person';
import { byHand } from './socket';
import type { Words } from './words';

export type View = 'outline' | 'board';
const MANY = 60; // rows or entries that one steps along
const WHERE = { needs: [40, 80], ideas: [1_000, 80], actions: [2_000, 80] } as const;
let n = 0;

export class Seated {
  readonly keys: Keys;

  constructor(
    readonly person: Person,
    readonly board: string,
    readonly view: View,
  ) {
    this.keys = new Keys(person);
  }

  // put there by hand

  async say(...commands: SocketCommand[]): Promise<void> {
    const frames = commands.map((command) => ({ t: 'do' as const, id: `by-hand-${++n}`, command }));
    const answers = await byHand(this.person.page, { board: this.board }, frames);
    expect(answers.filter(({ t }) => t === 'refused')).toEqual([]);
  }

  /** Its words, by which it is found again. */
  async card(zone: keyof typeof WHERE = 'needs'): Promise<string> {
    const text = `Carta ${++n}`;
    const [x, y] = WHERE[zone];
    await this.say({ type: 'add_cards', cards: [{ id: `c${n}`, zone, text, x, y: y + n }] });
    await expect(async () => expect(await this.#has(text)).toBe(true)).toPass();
    return text;
  }

  async grouped(): Promise<{ words: string; title: string }> {
    const words = await this.card();
    const title = `Gruppo ${++n}`;
    await this.say({ type: 'add_group', id: `g${n}`, title, cards: [idOf(words)] });
    return { words, title };
  }

  async linked(kind: LinkKind = 'answers'): Promise<{ idea: string; need: string }> {
    const [need, idea] = [await this.card('needs'), await this.card('ideas')];
    await this.say({ type: 'add_link', id: `l${++n}`, kind, source: idOf(idea), target: idOf(need) });
    return { idea, need };
  }

  async commented(): Promise<string> {
    const words = await this.card();
    await this.say({ type: 'add_comment', id: `m${++n}`, card: idOf(words), text: 'Detto a mano' });
    return words;
  }

  /** Above those that are there already. */
  async drawing(): Promise<string> {
    const label = `Disegno ${++n}`;
    const box = { x: 60, y: -n, w: 120, h: 60 };
    await this.say({
      type: 'add_drawings',
      drawings: [{ id: `d${n}`, form: 'rectangle', zone: 'needs', label, ...box }],
    });
    return label;
  }

  // with the keys

  /** The focus is on this card. */
  async reach(words: string): Promise<void> {
    if (this.view === 'board') return this.keys.find(words);
    const { page } = this.person;
    const row = page
      .locator('[data-row]')
      .filter({ hasText: exactly(words) })
      .locator('[data-open]');
    await expect(row).toBeVisible();
    if (!(await page.locator('[data-open]:focus').count()))
      await this.keys.to(page.locator('[data-open][tabindex="0"]').first());
    await this.keys.press('Home');
    await this.#along('ArrowDown', row);
  }

  async open(words: string): Promise<void> {
    await this.reach(words);
    await this.keys.press('d');
    await expect(this.#sheet).toBeVisible();
  }

  async close(): Promise<void> {
    await this.keys.press('Escape');
    await expect(this.#sheet).toBeHidden();
  }

  inSheet(role: 'button', key: string, values?: Parameters<Words>[1]): Locator {
    return this.#sheet.getByRole(role, { name: this.person.t(key, values), exact: true });
  }

  async write(words: string): Promise<void> {
    await this.keys.press('n');
    await expect(this.person.field('card-words')).toBeFocused();
    await this.keys.type(words);
    await this.keys.press(this.view === 'board' ? 'Enter' : 'Escape');
    await expect(this.person.card(words).first()).toBeVisible();
  }

  /** Of the card with the focus. */
  async edit(more: string): Promise<void> {
    await this.keys.press('Enter');
    await this.keys.to(this.person.field('card-words'));
    await this.keys.press('End');
    await this.keys.type(more);
    await this.keys.press('Escape');
  }

  /** An idea is tied to the need that was written last. */
  async tie(idea: string, need: string): Promise<void> {
    await this.reach(idea);
    await this.keys.press(this.view === 'board' ? 'd' : 'l');
    const search = this.#sheet.getByRole('searchbox');
    if (this.view === 'board') await this.keys.enter(this.inSheet('button', 'link-add'));
    await expect(search).toBeFocused();
    await this.keys.type(need);
    await this.keys.enter(this.#sheet.getByRole('button', { name: need, exact: true }));
    await this.close();
  }

  async draw(): Promise<void> {
    if (this.view === 'board') {
      await this.keys.press('r');
      return this.keys.enter(this.person.button('draw-rectangle'));
    }
    await this.keys.enter(this.person.button('draw-add'));
    await this.keys.to(this.person.field('draw-what'));
    await this.keys.type(this.person.t('form-rectangle'));
    await this.keys.enter(this.inDialog('drawing-add'));
  }

  async openDrawing(label: string): Promise<void> {
    const { page } = this.person;
    if (this.view === 'outline') {
      const row = page.locator('[data-row-drawing]').filter({ hasText: exactly(label) });
      await this.keys.enter(row.getByRole('button'));
    } else {
      await this.keys.press('f');
      await this.keys.to(page.locator('[data-drawing][tabindex="0"]'));
      await this.#along('ArrowUp', page.getByRole('img', { name: exactly(label) }));
      await this.keys.press('Enter');
    }
    await expect(this.person.dialog).toBeVisible();
  }

  /** A card and a drawing, in one act. */
  async moveTogether(card: string, drawing: string): Promise<void> {
    await this.reach(card);
    if (this.view === 'board') return this.keys.press('Control+a', 'Space', 'ArrowUp', 'Space');
    await this.keys.press('x');
    const row = this.person.page.locator('[data-row-drawing]').filter({ hasText: exactly(drawing) });
    await this.keys.to(row.getByRole('checkbox'));
    await this.keys.press('Space');
    await this.keys.to(this.person.field('taken-zone'));
    await this.keys.press('End');
    await this.reach(card);
  }

  inDialog(key: string): Locator {
    return this.person.dialog.getByRole('button', { name: this.person.t(key), exact: true });
  }

  async widen(zone: string): Promise<void> {
    if (this.view === 'board') {
      await this.keys.to(this.person.button('zone-size', { zone }));
      return this.keys.press('ArrowRight');
    }
    await this.keys.enter(this.person.button('zone-measure', { zone }));
    await this.keys.fill(this.person.field('zone-width'), '700');
    await this.keys.press('Enter');
  }

  async name(title: string): Promise<void> {
    await expect(this.person.field('group-title')).toBeFocused();
    await this.keys.type(title);
    await this.keys.press('Enter');
    await expect(this.person.field('group-title')).toBeHidden();
  }

  async groupAct({ words, title }: { words: string; title: string }, act: string): Promise<void> {
    if (this.view === 'board') {
      await this.reach(words);
      await this.keys.enter(this.person.button(act));
      return;
    }
    await this.keys.enter(this.person.button('group-acts', { title }));
    await this.pick(act);
  }

  /** The next choice of a list in the open card. */
  async choose(label: string): Promise<void> {
    await this.keys.to(this.person.field(label));
    await this.keys.press('ArrowDown');
  }

  /** Of the menu that is open. */
  async pick(key: string): Promise<void> {
    const name = this.person.t(key);
    const item = this.person.page
      .getByRole('menuitem', { name, exact: true })
      .or(this.person.page.getByRole('menuitemradio', { name, exact: true }));
    await this.#along('ArrowDown', item);
    await this.keys.press('Enter');
  }

  // who leads

  async menu(key: string): Promise<void> {
    await this.keys.enter(this.person.button('more'));
    await this.pick(key);
  }

  async panel(key: string, values?: Parameters<Words>[1]): Promise<void> {
    await this.keys.enter(this.person.button(key, values).first());
  }

  async onPerson(name: string, act: string): Promise<void> {
    await this.panel('people');
    await this.keys.enter(this.person.button('people-acts', { name }));
    await this.pick(act);
  }

  get #sheet(): Locator {
    const { page, t } = this.person;
    return this.view === 'board'
      ? page.getByRole('complementary', { name: t('card-open') })
      : page.getByRole('dialog', { name: t('card'), exact: true });
  }

  async #along(key: string, target: Locator): Promise<void> {
    for (let step = 0; step < MANY; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.keys.press(key);
    }
    throw new Error(`${key} does not lead to ${target}`);
  }

  #has(words: string): Promise<boolean> {
    const heard = this.person.frames.some((frame) => frame.includes(JSON.stringify(words)));
    return Promise.resolve(heard);
  }
}

const exactly = (words: string): RegExp => new RegExp(`${words}(?!\\d)`);
const idOf = (words: string): string => words.replace('Carta ', 'c');
