import { expect, test } from 'vitest';
import {
  doiAddress,
  isDoubtful,
  sayAuthors,
  sayEvidence,
  sayPublished,
  saySource,
} from './evidence';

test('a work is called by what says most about it', () => {
  expect(sayEvidence(['Journal Article', 'Randomized Controlled Trial'])).toBe('Randomised trial');
  expect(sayEvidence(['Randomized Controlled Trial', 'Retracted Publication'])).toBe(
    'Retracted publication',
  );
  expect(sayEvidence(['Something new'])).toBe('Something new');
  expect(sayEvidence()).toBeUndefined();
  expect([['Preprint'], ['Letter'], []].map(isDoubtful)).toEqual([true, false, false]);
});

test('a date goes as far as it is known', () => {
  expect(['2014', '2014-05', '2014-05-03'].map(sayPublished)).toEqual([
    '2014',
    'May 2014',
    '3 May 2014',
  ]);
});

test('where it stands, and who wrote it', () => {
  const work = { title: 'x', journal: 'Lancet', volume: '356', issue: '9', pages: '1-9' };
  expect(saySource({ ...work, published: '2000' })).toBe('Lancet 356(9), 1-9, 2000');
  expect(saySource({ title: 'x' })).toBe('');
  expect(sayAuthors(['Łoś, Anna', 'The Group'])).toBe('Anna Łoś, The Group');
  expect(sayAuthors(['A, B', 'C, D', 'E, F', 'G, H'])).toBe('B A, D C, F E and others');
});

test('an old DOI keeps its slash and hides its brackets', () => {
  expect(doiAddress('10.1016/S0140-6736(00)02814-2')).toBe(
    'https://doi.org/10.1016/S0140-6736(00)02814-2',
  );
  expect(doiAddress('10.1000/a<b>#c')).toBe('https://doi.org/10.1000/a%3Cb%3E%23c');
});
