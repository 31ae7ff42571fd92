// How the words of a section are read on the page of the papers: as the files read them.
import { expect, test } from 'vitest';
import { idOf, stretches } from '../../src/pages/papers/passages';

test('words stand under each of their headings', () => {
  expect(stretches('prima\n\n## Titolo \nuna riga\n- un punto\n# Altro')).toEqual([
    { title: '', text: 'prima' },
    { title: 'Titolo', text: 'una riga\n- un punto' },
    { title: 'Altro', text: '' },
  ]);
  expect(stretches('#senza spazio')).toEqual([{ title: '', text: '#senza spazio' }]);
  expect(stretches(' \n')).toEqual([]);
});

test('a passage stands under its paper, its section and its language', () => {
  expect(idOf({ paper: 'plan', section: 'aims', language: 'it' })).toBe('plan.aims.it');
});
