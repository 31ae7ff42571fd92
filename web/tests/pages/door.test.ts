// The ways in: join codes as people type them, and what an address means.
import { describe, expect, it } from 'vitest';
import { spacedCode, tidyCode } from '../../src/api/code';
import { initials } from '../../src/design/initials';
import { localeOf, pickLanguage } from '../../src/i18n/index.svelte';
import { routeOf } from '../../src/pages/route';

describe('a join code', () => {
  it.each([
    ['abcd2345', 'ABCD2345'],
    [' ab cd – 23 45 ', 'ABCD2345'],
    ['ABCD-2345', 'ABCD2345'],
    ['https://tavolo.example/j#ABCD2345', 'ABCD2345'],
    ['ABCD-0OI1L345', 'ABCD345'], // symbols that no code holds are not part of it
  ])('typed as %j means %s', (typed, code) => expect(tidyCode(typed)).toBe(code));

  it('is read out in two halves', () => {
    expect(spacedCode('ABCD2345')).toBe('ABCD-2345');
    expect(spacedCode('ABC')).toBe('ABC');
  });
});

describe('an address', () => {
  it('leads home, with the desk key in its fragment', () => {
    expect(routeOf('/', '')).toEqual({ page: 'home', desk: undefined });
    expect(routeOf('/', '#desk=k_9-x')).toEqual({ page: 'home', desk: 'k_9-x' });
  });
  it('leads to a table, its plan, or its door', () => {
    expect(routeOf('/reminders', '#t_0-k')).toEqual({ page: 'reminders', token: 't_0-k' });
    expect(routeOf('/b/b1', '')).toEqual({ page: 'board', board: 'b1', key: undefined });
    expect(routeOf('/b/b1/', '#key=a_b-c')).toEqual({ page: 'board', board: 'b1', key: 'a_b-c' });
    expect(routeOf('/b/b1/plan', '')).toEqual({ page: 'plan', board: 'b1' });
    expect(routeOf('/b/b1/papers', '#budget')).toEqual({ page: 'papers', board: 'b1' });
    expect(routeOf('/j', '#ABCD2345')).toEqual({ page: 'join', code: 'ABCD2345' });
  });
  it.each(['/b', '/b/', '/b/../x', '/b/b1/other', '/x'])('%s means nothing', (path) => {
    expect(routeOf(path, '')).toEqual({ page: 'nowhere' });
  });
  it('with a broken fragment is an address all the same', () => {
    expect(routeOf('/j', '#%E0%A4%A')).toEqual({ page: 'join', code: '%E0%A4%A' });
  });
});

describe('the language', () => {
  it('is the chosen one, else the table’s, else the browser’s, else Italian', () => {
    expect(pickLanguage('en', 'it', ['it'])).toBe('en');
    expect(pickLanguage(null, 'it', ['en-GB', 'it-IT'])).toBe('it');
    expect(pickLanguage(null, 'it', ['en-GB'])).toBe('en');
    expect(pickLanguage(null, 'en', ['pt'])).toBe('en');
    expect(pickLanguage('xx', undefined, ['pt-BR', 'de-CH', 'it'])).toBe('de');
    expect(pickLanguage(null, 'fr', ['es', 'fr-BE'])).toBe('fr');
    expect(pickLanguage('toString', 'es', ['frr'])).toBe('es');
    expect(pickLanguage(null, null, ['pt'])).toBe('it');
  });
});

it('days are written as they are in Europe', () => {
  const day = new Date('2027-06-30');
  const written = (language: 'it' | 'en'): string =>
    day.toLocaleDateString(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
  expect([written('it'), written('en')]).toEqual(['30 giugno 2027', '30 June 2027']);
});

describe('two letters for a body', () => {
  it.each([
    ['Comune di Brescia', 'CB'],
    ['Ambito 4 Valle Trompia', 'A4'],
    ["Cooperativa dell'infanzia", 'CI'],
    ['Anna', 'AN'],
    ['', '?'],
  ])('%j is %s', (name, letters) => expect(initials(name)).toBe(letters));
});
