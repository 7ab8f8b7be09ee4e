import { expect, test } from 'vitest';
import { minuteChoices, sayLength } from './fields';

test('offers no more minutes than the other side gives', () => {
  expect(minuteChoices(12).map(({ value }) => value)).toEqual(['5', '10', '12']);
  expect(minuteChoices(10).map(({ value }) => value)).toEqual(['5', '10']);
  expect(minuteChoices(1)).toEqual([{ value: '1', label: '1 minute' }]);
  expect(minuteChoices().at(-1)?.value).toBe('60');
});

test('counts what is written', () => {
  expect(sayLength(' ', 300)).toBe('0 of 300 characters.');
  expect(sayLength('Hello', 300)).toBe('5 more characters.');
  expect(sayLength('Hello there', 300)).toBe('11 of 300 characters.');
});
