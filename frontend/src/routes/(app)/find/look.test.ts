import { expect, test } from 'vitest';
import { readLook } from './look';
import { remembered } from './recent';

const look = (search: string) => readLook(new URLSearchParams(search));

test('what the address asks for decides what is shown', () => {
  expect(look('').kind).toBe('ALL');
  expect(look('query=sepsis').kind).toBe('ALL');
  expect(look('query=ines&profession=nurse').kind).toBe('PERSON');
  expect(look('kind=COMMENT&query=ines')).toMatchObject({ kind: 'COMMENT', query: 'ines' });
  expect(look('kind=ANIMAL').kind).toBe('ALL');
  expect(look('topic=D006333').kind).toBe('POST');
  expect(look('author=me')).toMatchObject({ kind: 'ALL', author: undefined });
  expect(look('sort=BEST').sort).toBe('BEST');
  expect(look('sort=WORST').sort).toBe('NEWEST');
});

test('a search that goes on is remembered once, and a few only', () => {
  expect(remembered([], 'sep')).toEqual(['sep']);
  expect(remembered(['sep', 'gout'], 'sepsis')).toEqual(['sepsis', 'gout']);
  expect(remembered(['gout', 'Sepsis'], 'sepsis')).toEqual(['sepsis', 'gout']);
  expect(remembered(['sepsis bundle'], 'sepsis')).toEqual(['sepsis', 'sepsis bundle']);
  expect(
    remembered(
      Array.from({ length: 9 }, (_, n) => `word ${n}`),
      'new',
    ),
  ).toHaveLength(6);
});
