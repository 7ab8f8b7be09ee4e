import { expect, test } from 'vitest';
import { addDays, daysBetween, localToday, sayDates, sayDay, saySince } from './dates';

test('days are added over a month end, a leap day and a change of the clocks', () => {
  expect(addDays('2026-01-31', 1)).toBe('2026-02-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

test('near days are said by name and far ones by date', () => {
  const today = '2026-03-12';
  expect(sayDay('2026-03-12', today)).toBe('today');
  expect(sayDay('2026-03-13', today)).toBe('tomorrow');
  expect(sayDay('2026-03-11', today)).toBe('yesterday');
  expect(sayDay('2026-03-15', today)).toBe('Sunday');
  expect(sayDay('2026-03-19', today)).toBe('19 March');
  expect(sayDay('2027-03-19', today)).toBe('19 March 2027');
});

test('today is the day on the wall, not the day in Greenwich', () => {
  expect(localToday(new Date(2026, 2, 1, 0, 5))).toBe('2026-03-01');
  expect(localToday(new Date(2026, 2, 1, 23, 55))).toBe('2026-03-01');
});

test('a moment ago is said in minutes, then hours, then days', () => {
  const now = new Date(2026, 2, 12, 20, 0);
  const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString();
  expect(saySince(before(0), now)).toBe('just now');
  expect(saySince(before(5), now)).toBe('5 minutes ago');
  expect(saySince(before(180), now)).toBe('3 hours ago');
  expect(saySince(before(24 * 60), now)).toBe('yesterday');
});

test('a row of dates says the year where it is another one', () => {
  const dates = ['2026-11-16', '2026-12-21', '2027-01-18'];
  expect(sayDates(dates, '2026-11-01')).toBe('Mon 16 Nov · Mon 21 Dec · Mon 18 Jan 2027');
});
