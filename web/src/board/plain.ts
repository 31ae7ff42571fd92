// A text without the marks of Markdown, where they are not shown as what they mean: on a card of the board, read out, in tables.
// The twin of cocreate/boards/plain.py, on tests/vectors/plain.json.
const MAY_HAVE = /[*_]|\]\(|^[ \t]*[-+] /m;
const LINK = /\[([^\][\n]{1,300})\]\(((?:https?:\/\/|mailto:)[^\s()]{1,1000})\)/g;
const BOLD = /(?<![\p{L}\p{N}*])\*\*(?=[^\s*])([^*\n]{0,500}[^\s*])\*\*(?![\p{L}\p{N}*])/gu;
const ITALIC = /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*\n]{0,500}[^\s*])\*(?![\p{L}\p{N}*])/gu;
const SLANTED = /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_\n]{0,500}[^\s_])_(?![\p{L}\p{N}_])/gu;
const BULLET = /^([ \t]*)[-*+] (?=\S)/gm;

export function plain(text: string): string {
  if (!MAY_HAVE.test(text)) return text;
  return text
    .replace(LINK, '$1')
    .replace(BOLD, '$1')
    .replace(ITALIC, '$1')
    .replace(SLANTED, '$1')
    .replace(BULLET, '$1• ');
}
