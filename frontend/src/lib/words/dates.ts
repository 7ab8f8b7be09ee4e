// Dates as people say them. A local date is an ISO string (`2026-03-14`): it has no zone, and
// arithmetic on it is done in UTC, where every day has 24 hours.

const DAY_MS = 86_400_000;
const LOCALE = 'en-GB';

/** Today in the browser's zone. */
export function localToday(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** "today", "tomorrow", "Thursday", "14 March", "14 March 2027". */
export function sayDay(date: string, today = localToday()): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 1 && days < 7) return format(date, { weekday: 'long' });
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
  return format(date, { day: 'numeric', month: 'long', year });
}

/** "Saturday 14 March". */
export function sayLongDay(date: string): string {
  return format(date, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "Mon 16 Nov · Mon 21 Dec · Mon 18 Jan 2027". */
export function sayDates(dates: string[], today = localToday()): string {
  return dates
    .map((date) => {
      const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
      const day = { weekday: 'short', day: 'numeric', month: 'short', year } as const;
      return format(date, day).replace(',', '');
    })
    .join(' · ');
}

/** The day of an instant in the browser's zone: "14 March 2026". */
export function sayDate(instant: string): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }).format(Date.parse(instant));
}

/** "14 March 2026 at 18:05". */
export function sayMoment(instant: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(LOCALE, style).format(Date.parse(instant));
}

/** The time of day of an instant in the browser's zone: "18:05". */
export function sayTime(instant: string): string {
  return new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' }).format(Date.parse(instant));
}

/** An instant as "just now", "3 hours ago", "yesterday", "14 March". */
export function saySince(instant: string, now = new Date()): string {
  const minutes = Math.round((now.getTime() - Date.parse(instant)) / 60_000);
  if (minutes < 1) return 'just now';
  const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
  if (minutes < 60) return relative.format(-minutes, 'minute');
  const day = localToday(new Date(instant));
  if (day === localToday(now)) return relative.format(-Math.round(minutes / 60), 'hour');
  return sayDay(day, localToday(now));
}

export function sayMinutes(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

function format(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
}
