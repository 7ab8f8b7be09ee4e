import type { DutyRotaView, FreeDay, Shift } from '$lib/api';
import { sayDay } from '$lib/words/dates';

const MINUTES_OF_A_DAY = 24 * 60;

const KINDS: Record<Shift['kind'], string> = {
  BUSY: 'On duty',
  NIGHT: 'Night',
  ON_CALL: 'On call',
};

function partsIn(timeZone: string, instant: string): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.parse(instant));
  return { date: parts.slice(0, 10), time: parts.slice(11, 16) };
}

/** "07:30", by the clock on the member's wall. */
export function sayTime(instant: string, timeZone: string): string {
  return partsIn(timeZone, instant).time;
}

/** "today at 07:30". */
export function sayWhen(instant: string, timeZone: string, now = new Date()): string {
  const { date, time } = partsIn(timeZone, instant);
  return `${sayDay(date, partsIn(timeZone, now.toISOString()).date)} at ${time}`;
}

export function saySpan({ from, to }: { from: string; to: string }, timeZone: string): string {
  const end = sayTime(to, timeZone);
  return `${sayTime(from, timeZone)}–${end === '00:00' ? '24:00' : end}`;
}

export function sayShift(shift: Shift, timeZone: string): string {
  return `${KINDS[shift.kind]} ${sayTime(shift.start, timeZone)}–${sayTime(shift.end, timeZone)}`;
}

/** When on that day one may be spoken to, in words. */
export function sayFree(day: FreeDay, timeZone: string): string {
  if (day.free.length > 0) return day.free.map((span) => saySpan(span, timeZone)).join(', ');
  return day.holiday ? 'Holiday' : 'Quiet all day';
}

/** Where a span begins and ends on a line that is a day long, in per cent. */
export function place(span: { from: string; to: string }, day: FreeDay, timeZone: string) {
  const at = (instant: string) => {
    const { date, time } = partsIn(timeZone, instant);
    if (date !== day.date) return date < day.date ? 0 : 100;
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return ((hours * 60 + minutes) / MINUTES_OF_A_DAY) * 100;
  };
  const start = at(span.from);
  return { start, length: Math.max(at(span.to) - start, 0.5) };
}

/** Whether an answer from the rota's server is still to come. */
export function isWaiting({ source, state }: DutyRotaView): boolean {
  return source === 'URL' && state === 'NEVER_READ';
}
