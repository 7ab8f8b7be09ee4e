import { expect, test } from 'vitest';
import { strengthOf } from './strength';

test.each([
  ['', 0],
  ['short', 0],
  ['aaaaaaaaaaaaaaaa', 1],
  ['1234567890123', 1],
  ['password1234', 1],
  ['abcabcabcabcabc', 1],
  ['inesduarte1990', 1],
  ['four quiet night shifts', 3],
  ['pão com manteiga às 7', 3],
])('%s is %i', (password, level) => {
  expect(strengthOf(password, ['Ines Duarte', 'ines.duarte@example.org']).level).toBe(level);
});

test('what is missing is said in characters, not in bytes', () => {
  expect(strengthOf('🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂').words).toBe('One more character.');
});
