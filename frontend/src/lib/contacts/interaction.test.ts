import { expect, test } from 'vitest';
import { localToday } from '$lib/words/dates';
import { occurredAt } from './interaction';

test('today is left to the server, and no day is today', () => {
  expect(occurredAt('2026-03-12', '2026-03-12')).toBeUndefined();
  expect(occurredAt('', '2026-03-12')).toBeUndefined();
});

test('another day is that day by the clock on the wall', () => {
  for (const day of ['2026-03-11', '2026-03-29', '2024-02-29']) {
    expect(localToday(new Date(occurredAt(day, '2026-04-12')!))).toBe(day);
  }
});
