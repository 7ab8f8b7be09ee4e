import { expect, test } from 'vitest';
import { idealChoices, longestChoices, sayEvery, sayGap, usualLongest } from './gaps';

test('gaps are said as people say them', () => {
  expect(sayEvery(42)).toBe('every 6 weeks');
  expect(sayEvery(30)).toBe('every month');
  expect(sayEvery(45)).toBe('every 45 days');
  expect(sayGap(30)).toBe('a month');
  expect(sayGap(91)).toBe('3 months');
  expect(sayGap(45)).toBe('45 days');
});

test('a gap chosen elsewhere stands among the others', () => {
  const labels = idealChoices(45).map(({ label }) => label);
  expect(labels.indexOf('every 45 days')).toBe(labels.indexOf('every 6 weeks') + 1);
  expect(idealChoices().at(-1)).toEqual({ value: '730', label: 'every 2 years' });
});

test('the longest gap is never shorter than the ideal one', () => {
  expect(longestChoices(61)[0]).toEqual({ value: '61', label: '2 months' });
  expect(longestChoices(61, 45).some(({ value }) => value === '45')).toBe(false);
  expect(longestChoices(730).length).toBeGreaterThan(0);
});

test('twice the ideal gap is proposed', () => {
  expect(usualLongest(42)).toBe(91);
  expect(usualLongest(91)).toBe(182);
  expect(usualLongest(730)).toBe(1460);
  expect(usualLongest(3)).toBe(7);
});
