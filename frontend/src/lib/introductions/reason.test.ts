import { expect, test } from 'vitest';
import { sayLength } from './reason';

test('says what is missing, then what is left', () => {
  expect(sayLength('')).toBe('0 of 500 characters.');
  expect(sayLength(' Hello')).toBe('5 more characters.');
  expect(sayLength('Hello you')).toBe('One more character.');
  expect(sayLength('Hello you two.')).toBe('14 of 500 characters.');
});
