import { expect, test } from 'vitest';
import { sayCountry, sayLanguages } from './say';

test('codes are said in words', () => {
  expect(sayCountry('PT')).toBe('Portugal');
  expect(sayLanguages(['pt', 'en'])).toBe('Portuguese, English');
  expect(sayLanguages(['bfi'])).toBe('British Sign Language');
});

test('what is empty says nothing, and what nobody knows is shown as it is', () => {
  expect(sayCountry(undefined)).toBe('');
  expect(sayLanguages([])).toBe('');
  expect(sayCountry('not a country')).toBe('not a country');
});
