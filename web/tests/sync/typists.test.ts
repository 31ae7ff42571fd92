// Many people at one card, each in a field of their own, letter by letter: over lost connections and crashes, while some
// compose words, all come to the same text, and every word stands in it whole (DEC-3).
import { expect, test } from 'vitest';
import { clusters } from '../../src/board/clusters';
import { Writing, moved } from '../../src/views/card/typing';
import { Browser, Server, seeded, settle, type Random } from './world';

const PEOPLE = ['ada', 'bea', 'ivo', 'lea', 'ugo'];
const WORDS = ['perché', 'città', 'e\u0301 vero', '👩‍👧', '👍🏽', '🇮🇹', '𝄞', '日本', 'più', 'così'];
const CARD = 'c0';

/** A text field as a browser has it, and what CardEditor does with it. */
class Field {
  value = '';
  caret = 0;
  writing = new Writing('');
  composing = false;
  queue: string[] = []; // of the word that is being typed

  constructor(readonly browser: Browser) {}

  /** What others made of the card is shown, unless the keyboard has the field. */
  follow(): void {
    const now = this.browser.text(CARD);
    if (this.composing || this.value !== this.writing.shown || now === this.value) return;
    this.caret = moved({ start: this.caret, end: this.caret }, this.value, now).end;
    this.writing.follow(now);
    this.value = now;
  }

  key(letter: string): void {
    this.value = this.value.slice(0, this.caret) + letter + this.value.slice(this.caret);
    this.caret += letter.length;
    if (!this.composing) this.input();
  }

  input(): void {
    const now = this.browser.text(CARD);
    const edits = this.writing.read(this.value, this.caret, now);
    const text = this.writing.did(now, edits, 0);
    if (edits.length) this.browser.give({ type: 'edit_text', card: CARD, rev: 0, edits });
    this.caret = moved({ start: this.caret, end: this.caret }, this.value, text).end;
    this.value = text;
    this.follow();
  }

  /** To the beginning, or behind the end of any word. */
  go(random: Random): void {
    if (this.composing || this.queue.length) return;
    const gaps = [0, ...[...this.value.matchAll(/;/g)].map(({ index }) => index + 1)];
    this.caret = gaps[Math.floor(random() * gaps.length)] ?? 0;
  }
}

function act(field: Field, random: Random, words: string[]): void {
  if (!field.queue.length) {
    field.go(random);
    const word = `${WORDS[words.length % WORDS.length]}${words.length};`;
    words.push(word);
    field.queue = clusters(word);
    field.composing = random() < 0.3;
  }
  field.key(field.queue.shift() ?? '');
  if (field.queue.length || !field.composing) return;
  field.composing = false;
  field.input();
}

test.each(Array.from({ length: 40 }, (_, seed) => seed))(
  'DEC-3 five people type letter by letter in one card, and every word is there whole: seed %i',
  (seed) => {
    const random = seeded(seed);
    const server = new Server(PEOPLE);
    const fields = PEOPLE.map((id) => new Field(new Browser(id, server, random, false)));
    const browsers = fields.map(({ browser }) => browser);
    server.onEvent = (event) => browsers.forEach((browser) => browser.hear(event));
    browsers[0]?.give({ type: 'add_cards', cards: [{ id: CARD, zone: 'ideas', text: '', x: 0, y: 0 }] });
    settle(browsers);
    const words: string[] = [];
    for (let step = 0; step < 500; step++) {
      const field = fields[Math.floor(random() * fields.length)] as Field;
      const { browser } = field;
      browser.now += Math.floor(random() * 150);
      const dice = random();
      if (!browser.connected) browser.connect();
      if (dice < 0.45) act(field, random, words);
      else if (dice < 0.7) browser.deliverUp();
      else if (dice < 0.96) browser.deliverDown();
      else if (dice < 0.98) browser.lose();
      else browser.run(browser.session.flush(browser.now));
      field.follow();
    }
    for (const field of fields) {
      while (field.queue.length) act(field, random, words);
    }
    settle(browsers);
    for (const field of fields) field.follow();
    const [first] = fields;
    for (const { value, browser } of fields)
      expect([value, browser.text(CARD)]).toEqual([first?.value, value]);
    expect(first?.value.split(/(?<=;)/).sort()).toEqual([...words].sort());
  },
);
