// How often a follow-up comes again, as a form asks for it; the rule itself is the server's matter.
import type { FollowUpView, Recurrence } from '$lib/api';

export type Repeat = {
  kind: 'once' | 'every' | 'weekday' | 'rule';
  every: string;
  unit: NonNullable<Recurrence['unit']>;
  /** "1" to "4", and "-1" for the last. */
  nth: string;
  weekday: string;
  rule: string;
  from: Recurrence['from'];
};

export const repeatKinds: Record<Repeat['kind'], string> = {
  once: 'Only once',
  every: 'Every so many days, weeks …',
  weekday: 'On a weekday of the month',
  rule: 'By a rule (RRULE)',
};

export const weekdays = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

export const nths = { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' };

const UNITS = { DAILY: 'DAY', WEEKLY: 'WEEK', MONTHLY: 'MONTH', YEARLY: 'YEAR' } as const;
const EVERY =
  /^FREQ=(?:(DAILY|WEEKLY)(?:;INTERVAL=(\d+))?|(MONTHLY|YEARLY)(?:;INTERVAL=(\d+))?;RSCALE=GREGORIAN;SKIP=BACKWARD)$/;
const WEEKDAY = /^FREQ=MONTHLY(?:;INTERVAL=(\d+))?;BYDAY=([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)$/;

/** What the choices stand on before they are looked at follows from the due date. */
export function once(dueOn: string): Repeat {
  const day = new Date(dueOn || Date.now());
  const nth = Math.ceil(day.getUTCDate() / 7);
  return {
    kind: 'once',
    every: '1',
    unit: 'MONTH',
    nth: nth > 4 ? '-1' : String(nth),
    weekday: Object.keys(weekdays)[(day.getUTCDay() + 6) % 7]!,
    rule: 'FREQ=WEEKLY;BYDAY=MO,TH',
    from: 'DUE',
  };
}

export function repeatOf({ recurrence, dueOn }: FollowUpView): Repeat {
  const repeat = once(dueOn);
  if (!recurrence) return repeat;
  const { rule, from } = recurrence;
  const [, daily, days, monthly, months] = EVERY.exec(rule) ?? [];
  const freq = (daily ?? monthly) as keyof typeof UNITS | undefined;
  if (freq) {
    return { ...repeat, kind: 'every', every: days ?? months ?? '1', unit: UNITS[freq], from };
  }
  const [, every = '1', nth, weekday] = WEEKDAY.exec(rule) ?? [];
  if (nth && weekday) return { ...repeat, kind: 'weekday', every, nth, weekday, from };
  return { ...repeat, kind: 'rule', rule, from };
}

export function toRecurrence(repeat: Repeat): Recurrence | undefined {
  const { from } = repeat;
  const every = Number(repeat.every);
  switch (repeat.kind) {
    case 'once':
      return undefined;
    case 'every':
      return { every, unit: repeat.unit, from };
    case 'weekday': {
      const day = `BYDAY=${repeat.nth}${repeat.weekday}`;
      return { rule: `FREQ=MONTHLY;INTERVAL=${every};${day}`, from };
    }
    case 'rule':
      return { rule: repeat.rule, from };
  }
}
