import { expect, test } from 'vitest';
import { sayHeld } from './held';
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

test('how long a post was held', () => {
  expect(sayHeld({ startedOn: '2016', current: true })).toBe('since 2016');
  expect(sayHeld({ startedOn: '2019-03', endedOn: '2024', current: false })).toBe(
    'Mar 2019 – 2024',
  );
  expect(sayHeld({ startedOn: '2019', endedOn: '2019', current: false })).toBe('2019');
});
