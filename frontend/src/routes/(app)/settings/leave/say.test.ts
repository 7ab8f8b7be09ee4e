import { expect, test } from 'vitest';
import { saySize } from './say';

test.each([
  [undefined, 'Ready'],
  [400, 'Less than 1 kB'],
  [640_200, '640 kB'],
  [1_234_567, '1.2 MB'],
  [48_900_000, '49 MB'],
])('%s bytes are %s', (bytes, said) => expect(saySize(bytes)).toBe(said));
