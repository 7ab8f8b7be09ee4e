import { expect, test } from 'vitest';
import { countryChoices, languageChoices } from './places';

test('the choices are in order, each once, and none of them is a bare code', () => {
  const countries = countryChoices('PT');
  expect(countries).toHaveLength(249);
  expect(countries[0]?.label).toBe('Afghanistan');
  const bare = [...countries, ...languageChoices()].filter(({ value, label }) => value === label);
  expect(bare).toEqual([]);
});

test('a language that was chosen elsewhere stays among the choices', () => {
  expect(languageChoices(['de-CH', 'en']).map(({ value }) => value)).toContain('de-CH');
  expect(languageChoices(['en']).filter(({ value }) => value === 'en')).toHaveLength(1);
});
