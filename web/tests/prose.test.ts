// Markdown as it is shown: bold, italic, lists, links to sites and mailboxes; everything else as it was typed, nothing lost.
import { describe, expect, test } from 'vitest';
import { format, type Format, type Taken } from '../src/views/prose/format';
import { address, read, type Block, type Inline } from '../src/views/prose/markdown';
import { HOSTILE } from './hostile';
import { seeded } from './sync/world';

const said = (inlines: readonly Inline[]): string =>
  inlines.map((one) => (one.is === 'text' ? one.text : one.is === 'break' ? '\n' : said(one.of))).join('');
const sayAll = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.is === 'paragraph' ? said(block.of) : block.items.map(sayAll).join('\n')))
    .join('\n');
const links = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.is === 'list' ? block.items.flatMap(links) : linksIn(block.of)));
const linksIn = (inlines: readonly Inline[]): string[] =>
  inlines.flatMap((one) => ('of' in one ? [...(one.is === 'link' ? [one.to] : []), ...linksIn(one.of)] : []));

describe('read', () => {
  test('bold, italic, lists and links', () => {
    expect(read('**Nido** e _orto_')).toEqual([
      {
        is: 'paragraph',
        of: [
          { is: 'strong', of: [{ is: 'text', text: 'Nido' }] },
          { is: 'text', text: ' e ' },
          { is: 'em', of: [{ is: 'text', text: 'orto' }] },
        ],
      },
    ]);
    const [list] = read('- uno\n- due\n  - tre');
    expect(list).toMatchObject({ is: 'list', ordered: false, items: [{}, {}] });
    expect(read('3. tre\n4. quattro')[0]).toMatchObject({ ordered: true, start: 3 });
    expect(links(read('[bando](https://comune.it/b) https://a.it <mailto:x@y.it>'))).toEqual([
      'https://comune.it/b',
      'https://a.it/',
      'mailto:x@y.it',
    ]);
  });

  test.each([
    '# Titolo',
    '> citato',
    '```\ncodice\n```',
    '    rientro',
    '| a | b |\n|---|---|',
    '---',
    '![x](https://a.it/i.png)',
    '`a`',
    '~~b~~',
    '<b>c</b>',
    '&lt;b&gt;',
    '[a]: https://b.it',
  ])('what is not shown stands there as typed: %j', (text) =>
    expect(sayAll(read(text)).replace(/\s/g, '')).toBe(text.replace(/\s/g, '')),
  );

  test.each(HOSTILE)('CLI-11 leads nowhere but to sites and mailboxes: %j', (text) => {
    for (const to of links(read(text))) expect(to).toMatch(/^(https?:\/\/|mailto:)/);
  });

  test('CLI-11 an address is taken as the browser reads it', () => {
    for (const bad of [
      'javascript:alert(1)',
      'JaVaScRiPt:x',
      ' javascript:x',
      'java\nscript:x',
      'data:text/html,x',
      '//x.it',
      '/x',
      'https://',
      'vbscript:x',
      'file:///etc',
    ])
      expect(address(bad)).toBeUndefined();
  });

  test('no word is lost, whatever the marks', () => {
    const pieces = [
      '**',
      '*',
      '_',
      '[',
      '](',
      ')',
      'https://a.it',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      ' ',
      'nido',
      'è',
      '<b>',
      '&amp;',
      '`',
      '#',
      '>',
      '|',
    ];
    for (let seed = 0; seed < 500; seed++) {
      const random = seeded(seed);
      const text = Array.from({ length: 14 }, (_, n) =>
        n % 3 ? pieces[Math.floor(random() * pieces.length)] : `w${n}`,
      ).join('');
      for (const word of text.match(/w\d+/g) ?? [])
        expect(sayAll(read(text)) + links(read(text)).join(' ')).toContain(word);
    }
  });

  test('the longest text costs next to nothing', () => {
    for (const piece of ['*a ', '**', '[', '![', '- ', '[a](', '_', '> - ', '<', '&', '\\'])
      expect(() => read(piece.repeat(2000 / piece.length))).not.toThrow();
  });
});

describe('format', () => {
  const on = (text: string, how: Format): string => {
    const [before = '', inner = '', after = ''] = text.split('|');
    return show(
      format({ text: before + inner + after, start: before.length, end: (before + inner).length }, how),
    );
  };
  const show = ({ text, start, end }: Taken): string =>
    `${text.slice(0, start)}|${text.slice(start, end)}|${text.slice(end)}`;

  test.each<[string, Format, string]>([
    ['un |nido| aperto', 'bold', 'un **|nido|** aperto'],
    ['un **|nido|** aperto', 'bold', 'un |nido| aperto'],
    ['un| nido |aperto', 'italic', 'un _|nido|_ aperto'],
    ['||', 'bold', '**||**'],
    ['|uno\ndue|', 'list', '- |uno\n- due|'],
    ['|- uno\n- due|', 'list', '|uno\ndue|'],
    ['uno\ndu||e', 'list', 'uno\n- du||e'],
    ['vedi |il bando|', 'link', 'vedi [il bando](|https://|)'],
    ['vedi |https://a.it|', 'link', 'vedi [||](https://a.it)'],
  ])('%j with %s is %j', (from, how, to) => expect(on(from, how)).toBe(to));
});
