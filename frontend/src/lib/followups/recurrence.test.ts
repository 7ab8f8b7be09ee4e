import { expect, test } from 'vitest';
import type { FollowUpView } from '$lib/api';
import { once, repeatOf, toRecurrence } from './recurrence';

function followUp(rule: string, dueOn = '2026-11-21') {
  return { dueOn, recurrence: { rule, from: 'COMPLETION', words: '' } } as FollowUpView;
}

test('the choices stand on the weekday of the due date', () => {
  expect(once('2026-11-16')).toMatchObject({ kind: 'once', nth: '3', weekday: 'MO' });
  expect(once('2026-11-29')).toMatchObject({ nth: '-1', weekday: 'SU' });
});

test.each([
  ['FREQ=DAILY', { every: 1, unit: 'DAY' }],
  ['FREQ=WEEKLY;INTERVAL=6', { every: 6, unit: 'WEEK' }],
  ['FREQ=MONTHLY;INTERVAL=3;RSCALE=GREGORIAN;SKIP=BACKWARD', { every: 3, unit: 'MONTH' }],
  ['FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=BACKWARD', { every: 1, unit: 'YEAR' }],
])('%s is shown as so many of a unit, and sent so', (rule, sent) => {
  const repeat = repeatOf(followUp(rule));
  expect(repeat.kind).toBe('every');
  expect(toRecurrence(repeat)).toEqual({ ...sent, from: 'COMPLETION' });
});

test('a weekday of the month is shown as one', () => {
  const repeat = repeatOf(followUp('FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR'));
  expect(repeat).toMatchObject({ kind: 'weekday', every: '2', nth: '-1', weekday: 'FR' });
  expect(toRecurrence(repeat)?.rule).toBe('FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR');
});

test.each([
  'FREQ=MONTHLY',
  'FREQ=WEEKLY;BYDAY=MO,TH',
  'FREQ=WEEKLY;COUNT=4',
  'FREQ=MONTHLY;BYDAY=1MO,3MO',
])('%s, which the simpler choices cannot say, stays the rule that it is', (rule) => {
  const repeat = repeatOf(followUp(rule));
  expect(toRecurrence(repeat)).toEqual({ rule, from: 'COMPLETION' });
});

test('once is no recurrence', () => {
  expect(toRecurrence(once('2026-11-21'))).toBeUndefined();
  expect(repeatOf({ dueOn: '2026-11-21' } as FollowUpView).kind).toBe('once');
});
