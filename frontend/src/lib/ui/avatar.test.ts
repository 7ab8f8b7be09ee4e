import { expect, test } from 'vitest';
import { hue, initials } from './avatar';

test('initials are the first and the last word, without the title', () => {
  expect(initials('Ines Duarte')).toBe('ID');
  expect(initials('Dr. Ana Maria Okafor')).toBe('AO');
  expect(initials('Mei')).toBe('M');
  expect(initials('')).toBe('?');
  expect(initials('élodie 𝒜ct')).toBe('É𝒜');
});

test('a name keeps its hue and stays on the wheel', () => {
  expect(hue('Ines Duarte')).toBe(hue('Ines Duarte'));
  expect(hue('Ines Duarte')).not.toBe(hue('Tomasz Nowak'));
  expect(hue('x'.repeat(500))).toBeLessThan(360);
});
