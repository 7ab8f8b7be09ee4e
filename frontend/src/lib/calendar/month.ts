// Months as a calendar shows them: weeks from Monday to Sunday, and what is on each day. A month is `2026-11`.
import type { CalendarOccurrence } from '$lib/api';
import { addDays } from '$lib/words/dates';

const DAYS_SHOWN = 42;

export function monthOf(date: string): string {
  return date.slice(0, 7);
}

export function isMonth(text: string | null): text is string {
  return (
    text !== null && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= '0001-02' && text < '9999-11'
  );
}

export function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** "November 2026". */
export function sayMonth(month: string): string {
  const style = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', style).format(Date.parse(`${month}-01`));
}

/** The first and the last day of the weeks that show a month; always six, so that nothing jumps. */
export function weeksOf(month: string): { from: string; to: string } {
  const first = `${month}-01`;
  const sinceMonday = (new Date(Date.parse(first)).getUTCDay() + 6) % 7;
  const from = addDays(first, -sinceMonday);
  return { from, to: addDays(from, DAYS_SHOWN - 1) };
}

export function byDay(items: CalendarOccurrence[]): Map<string, CalendarOccurrence[]> {
  const days = new Map<string, CalendarOccurrence[]>();
  for (const item of items) {
    const day = days.get(item.date);
    if (day) day.push(item);
    else days.set(item.date, [item]);
  }
  return days;
}

/** "Thursday 12 November, 2 follow-ups": what a day of the grid is called. */
export function sayCount(count: number): string {
  if (count === 0) return 'nothing planned';
  return count === 1 ? '1 follow-up' : `${count} follow-ups`;
}
