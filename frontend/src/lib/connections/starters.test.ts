import { expect, test } from 'vitest';
import { REASON_LEAST, REASON_MOST, sayLength, starters } from './starters';

test('every starter can be sent as it is', () => {
  for (const starter of starters('Ines Duarte')) {
    expect(starter.length).toBeGreaterThanOrEqual(REASON_LEAST);
    expect(starter.length).toBeLessThanOrEqual(REASON_MOST);
    expect(starter).not.toContain('Duarte');
  }
});

test('the counter says what is missing, then what is used', () => {
  expect(sayLength('')).toBe('0 of 500 characters.');
  expect(sayLength('Hello')).toBe('5 more characters.');
  expect(sayLength('  Hello you  ')).toBe('One more character.');
  expect(sayLength('Hello there')).toBe('11 of 500 characters.');
});
