// What is shown of Markdown: paragraphs, lists, bold, italic and links to other sites; all else stands there as it was typed.
// It comes as plain data: no HTML is ever made of it, so none of a stranger's can get onto a page.
import { Lexer, Tokenizer, type Token, type Tokens } from 'marked';

export type Inline =
  | { is: 'text'; text: string }
  | { is: 'strong'; of: Inline[] }
  | { is: 'em'; of: Inline[] }
  | { is: 'link'; to: string; of: Inline[] }
  | { is: 'break' };
export type Block =
  { is: 'paragraph'; of: Inline[] } | { is: 'list'; ordered: boolean; start: number; items: Block[][] };

const DEEP = 5; // lists within lists

/** The library's grammar without what is not shown. */
class Ours extends Tokenizer {
  override code = none;
  override fences = none;
  override heading = none;
  override hr = none;
  override blockquote = none;
  override html = none;
  override def = none;
  override table = none;
  override lheading = none;
  override tag = none;
  override reflink = none;
  override codespan = none;
  override del = none;
}
function none(): undefined {
  return undefined;
}

export function read(text: string): Block[] {
  return blocks(new Lexer({ gfm: true, breaks: true, tokenizer: new Ours() }).lex(text), 0);
}

function blocks(tokens: readonly Token[], depth: number): Block[] {
  return tokens.flatMap((token): Block[] => {
    if (token.type === 'space') return [];
    if (token.type === 'list' && depth < DEEP) {
      const { ordered, start, items } = token as Tokens.List;
      const parts = items.map((item) => blocks(item.tokens, depth + 1));
      return [{ is: 'list', ordered, start: Number(start) || 1, items: parts }];
    }
    const { raw, tokens: inner } = token as Tokens.Generic;
    return [{ is: 'paragraph', of: inner && token.type !== 'list' ? inlines(inner) : [words(raw)] }];
  });
}

function inlines(tokens: readonly Token[]): Inline[] {
  return tokens.map((token): Inline => {
    switch (token.type) {
      case 'strong':
      case 'em':
        return { is: token.type, of: inlines((token as Tokens.Strong).tokens) };
      case 'br':
        return { is: 'break' };
      case 'link': {
        const to = address((token as Tokens.Link).href);
        return to ? { is: 'link', to, of: inlines((token as Tokens.Link).tokens) } : words(token.raw);
      }
      case 'text':
      case 'escape':
        return words((token as Tokens.Text).text);
      default:
        return words(token.raw);
    }
  });
}

const words = (text: string): Inline => ({ is: 'text', text });

const OPENS = new Set(['http:', 'https:', 'mailto:']);

/** The address as the browser reads it, where it leads to a site or a mailbox. */
export function address(href: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(href) || !URL.canParse(href)) return undefined;
  const { protocol, href: whole } = new URL(href);
  return OPENS.has(protocol) ? whole : undefined;
}
