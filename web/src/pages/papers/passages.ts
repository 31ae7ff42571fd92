// Where words of a paper stand, and how they are read. Pure; the reading is that of cocreate/exports/papers/written.py.
import type { Language } from '../../wire/types';

export interface Place {
  paper: string;
  section: string;
  language: Language;
}

/** The id of the record, where somebody has written. */
export function idOf({ paper, section, language }: Place): string {
  return `${paper}.${section}.${language}`;
}

const TITLE = /^#{1,6}\s+(?=\S)/;

/** The words under each of their headings; those before the first have none. */
export function stretches(words: string): { title: string; text: string }[] {
  const found: { title: string; lines: string[] }[] = [{ title: '', lines: [] }];
  for (const line of words.split('\n')) {
    if (TITLE.test(line)) found.push({ title: line.replace(TITLE, '').trim(), lines: [] });
    else found.at(-1)?.lines.push(line);
  }
  return found
    .map(({ title, lines }) => ({ title, text: lines.join('\n').trim() }))
    .filter(({ title, text }) => title !== '' || text !== '');
}
