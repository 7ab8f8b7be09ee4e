import type { FreeWindow } from '$lib/api';

export type Hours = { from: string; to: string };
export type Day = { day: FreeWindow['day']; label: string; hours: Hours[] };

const DAYS: [FreeWindow['day'], string][] = [
  ['MONDAY', 'Monday'],
  ['TUESDAY', 'Tuesday'],
  ['WEDNESDAY', 'Wednesday'],
  ['THURSDAY', 'Thursday'],
  ['FRIDAY', 'Friday'],
  ['SATURDAY', 'Saturday'],
  ['SUNDAY', 'Sunday'],
];

export const USUAL: Hours = { from: '07:00', to: '21:00' };

/** Each day of the week with its free hours, in their order; none: the whole day is quiet. */
export function weekOf(windows: FreeWindow[]): Day[] {
  return DAYS.map(([day, label]) => ({
    day,
    label,
    hours: windows
      .filter((window) => window.day === day)
      .map(({ from, to }) => ({ from: from.slice(0, 5), to: to.slice(0, 5) })),
  }));
}

/** The other way round. @throws with a sentence for who filled it in */
export function windowsOf(week: Day[]): FreeWindow[] {
  const windows = week.flatMap(({ day, hours }) => hours.map((one) => ({ day, ...one })));
  if (windows.some(({ from, to }) => !from || !to)) {
    throw new Error('Every stretch of free hours needs a beginning and an end.');
  }
  if (windows.length === 0) {
    throw new Error('Keep at least one hour free. To hear nothing at all, switch reminders off.');
  }
  return windows as FreeWindow[];
}

/** What the end means where that is not plain. */
export function sayEnd({ from, to }: Hours): string {
  if (!from || !to || to > from) return '';
  return to === from ? 'the whole day round' : 'the next day';
}
