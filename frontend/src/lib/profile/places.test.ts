import { expect, test } from 'vitest';
import { countryChoices, countryName, languageChoices, languageName } from './places';

test('countries and languages are called by their names', () => {
  expect(countryName('PT')).toBe('Portugal');
  expect(languageName('pt-BR')).toContain('Portuguese');
  expect(languageName('bfi')).toBe('British Sign Language');
});

test('what no browser knows is shown as it was written', () => {
  expect(countryName('not a code')).toBe('not a code');
  expect(languageName('x')).toBe('x');
});

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
