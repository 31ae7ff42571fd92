// The plan's files as one takes them from the page: each is what its name says, and holds the plan.
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { FORMATS, type Format, type Language } from '../src/api/types';
import type { Person } from './person';

const BEGINS: Record<Format, string> = {
  pdf: '%PDF-1.',
  docx: 'PK\x03\x04',
  odt: 'PK\x03\x04',
  xlsx: 'PK\x03\x04',
  ods: 'PK\x03\x04',
  svg: '<svg ',
  png: '\ufffdPNG',
  ics: 'BEGIN:VCALENDAR',
  md: '# ',
  csv: '\ufeff',
  json: '{',
};
const PART: Partial<Record<Format, string>> = {
  docx: 'word/document.xml',
  odt: 'content.xml',
  xlsx: 'xl/sharedStrings.xml',
  ods: 'content.xml',
};
const LEAST = 200; // bytes
const MADE_WITHIN = 60_000; // ms: some are made when they are asked for
const SPEAKS: readonly Format[] = ['md', 'csv', 'docx', 'odt', 'ods'];
const NAMES: Record<Language, string> = {
  it: 'Italiano',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
};
const WORD: Record<Language, string> = { it: 'Azion', en: 'Action', de: 'Maßnahme', fr: 'ction', es: 'cci' };

export function plansOf(person: Person, language: Language) {
  const choose = async (): Promise<void> => {
    await person.page.getByRole('radio', { name: NAMES[language] }).check();
  };

  async function one(format: Format, words: string): Promise<void> {
    await choose();
    const coming = person.page.waitForEvent('download', { timeout: MADE_WITHIN });
    await person.press(person.button(`page-format-${format}`));
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(new RegExp(`-v\\d+-${language}\\.${format}$`));
    is(format, await readFile(await download.path()), words, language);
  }

  async function all(words: string): Promise<void> {
    for (const format of FORMATS) await one(format, words);
  }

  return { one, all };
}

function is(format: Format, body: Buffer, words: string, language: Language): void {
  expect(body.length, format).toBeGreaterThan(LEAST);
  expect(body.toString('utf8').startsWith(BEGINS[format]), `${format} begins as one`).toBe(true);
  if (format === 'png') return; // a picture holds no words
  if (format === 'pdf') return isTagged(body.toString('latin1'), words, language);
  const text = PART[format] ? unpacked(body, PART[format]) : body.toString('utf8').replace(/\r\n /g, '');
  expect(text.includes(words), `${format} holds the action`).toBe(true);
  if (SPEAKS.includes(format))
    expect(text.includes(WORD[language]), `${format} speaks ${language}`).toBe(true);
}

/** Whole, with the structure that a screen reader needs, the language, and the action among its bookmarks. */
function isTagged(pdf: string, words: string, language: Language): void {
  for (const part of ['%%EOF', '/StructTreeRoot', '/Marked true', `/Lang(${language}`, words]) {
    expect(pdf.includes(part), `the PDF has ${part}`).toBe(true);
  }
}

/** One part of a ZIP, by its central directory. */
export function unpacked(body: Buffer, name: string): string {
  let at = body.readUInt32LE(body.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16);
  while (body.readUInt32LE(at) === 0x02014b50) {
    const [size, names, extra, comment] = [20, 28, 30, 32].map((o) =>
      o === 20 ? body.readUInt32LE(at + o) : body.readUInt16LE(at + o),
    ) as [number, number, number, number];
    if (body.toString('utf8', at + 46, at + 46 + names) === name) {
      const local = body.readUInt32LE(at + 42);
      const from = local + 30 + body.readUInt16LE(local + 26) + body.readUInt16LE(local + 28);
      const packed = body.subarray(from, from + size);
      return (body.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    }
    at += 46 + names + extra + comment;
  }
  throw new Error(`there is no ${name} in it`);
}
