// The marks that the formatting bar puts round what is taken in a text; pressed again it takes them away. Pure.
export type Format = 'bold' | 'italic' | 'list' | 'link';

export interface Taken {
  text: string;
  start: number; // UTF-16 offsets, as a field counts
  end: number;
}

const ROUND = { bold: '**', italic: '_' } as const;
const BULLET = /^[-*+] /;
const ADDRESS = 'https://';

export function format(taken: Taken, how: Format): Taken {
  if (how === 'list') return list(taken);
  return how === 'link' ? link(taken) : round(taken, ROUND[how]);
}

function round({ text, start, end }: Taken, mark: string): Taken {
  const n = mark.length;
  const [before, inner, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  if (before.endsWith(mark) && after.startsWith(mark))
    return { text: before.slice(0, -n) + inner + after.slice(n), start: start - n, end: end - n };
  const [, left = '', words = '', right = ''] = /^(\s*)([^]*?)(\s*)$/.exec(inner) ?? [];
  const at = start + left.length + n;
  return { text: before + left + mark + words + mark + right + after, start: at, end: at + words.length };
}

/** The words of the link stay; its address is taken, to be typed over. */
function link({ text, start, end }: Taken): Taken {
  const words = text.slice(start, end);
  const isAddress = /^(https?:\/\/|mailto:)\S+$/.test(words);
  const [shown, to] = isAddress ? ['', words] : [words, ADDRESS];
  const made = `[${shown}](${to})`;
  const at = shown ? start + shown.length + 3 : start + 1;
  const long = shown ? to.length : 0;
  return { text: text.slice(0, start) + made + text.slice(end), start: at, end: at + long };
}

function list({ text, start, end }: Taken): Taken {
  const first = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const last = next < 0 ? text.length : next;
  const lines = text.slice(first, last).split('\n');
  const all = lines.every((line) => BULLET.test(line));
  const made = lines.map((line) => (all ? line.replace(BULLET, '') : BULLET.test(line) ? line : `- ${line}`));
  const put = made.join('\n');
  const head = (made[0]?.length ?? 0) - (lines[0]?.length ?? 0);
  return {
    text: text.slice(0, first) + put + text.slice(last),
    start: Math.max(first, start + head),
    end: Math.max(first, end + put.length - (last - first)),
  };
}
