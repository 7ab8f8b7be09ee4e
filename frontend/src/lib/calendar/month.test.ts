import { expect, test } from 'vitest';
import type { CalendarOccurrence } from '$lib/api';
import { addMonths, byDay, isMonth, sayMonth, weeksOf } from './month';

test('a month is shown by six weeks that begin on Mondays', () => {
  expect(weeksOf('2026-11')).toEqual({ from: '2026-10-26', to: '2026-12-06' });
  // Begins on a Monday itself, and is of four weeks exactly.
  expect(weeksOf('2027-02')).toEqual({ from: '2027-02-01', to: '2027-03-14' });
  expect(weeksOf('2026-03')).toEqual({ from: '2026-02-23', to: '2026-04-05' });
});

test('months go on over years', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(addMonths('2026-11', 0)).toBe('2026-11');
  expect(sayMonth('2027-01')).toBe('January 2027');
});

test('only a month is one', () => {
  expect(isMonth('2026-11')).toBe(true);
  for (const wrong of [null, '', '2026', '2026-13', '2026-00', '2026-1', '2026-11-01', '9999-12']) {
    expect(isMonth(wrong)).toBe(false);
  }
});

test('days keep the order of what is on them', () => {
  const items = [
    { title: 'a', date: '2026-11-02' },
    { title: 'b', date: '2026-11-03' },
    { title: 'c', date: '2026-11-03' },
  ] as CalendarOccurrence[];
  const days = byDay(items);
  expect([...days.keys()]).toEqual(['2026-11-02', '2026-11-03']);
  expect(days.get('2026-11-03')!.map(({ title }) => title)).toEqual(['b', 'c']);
});
