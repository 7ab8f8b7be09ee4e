import { expect, test } from 'vitest';
import { moved, saySize } from './files';

test.each([
  [900, '900 bytes'],
  [12_400, '12 kB'],
  [1_250_000, '1.3 MB'],
  [19_900_000, '20 MB'],
])('%i bytes are said as %s', (bytes, words) => {
  expect(saySize(bytes)).toBe(words);
});

test('a file moves one place, and not over an end', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});
