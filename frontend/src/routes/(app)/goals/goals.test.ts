import { expect, test } from 'vitest';
import type { GoalView } from '$lib/api';
import { sayGoal, toNew, toPatch, valuesOf } from './goals';

const goal = { title: 'A mentor', weight: 3, open: 2, done: 5 } as GoalView;

test('a goal says how much it matters and what was done for it', () => {
  expect(sayGoal(goal)).toBe('Matters most of all · 2 to do, 5 done');
  expect(sayGoal({ ...goal, weight: 1, open: 0, done: 0 })).toBe(
    'Matters a little · nothing planned yet',
  );
  expect(sayGoal({ ...goal, until: '2020-03-14' })).toContain('until 14 March 2020');
});

test('what was emptied is absent in a new goal, and null in an edit', () => {
  const values = { ...valuesOf(goal), title: ' A mentor ' };
  expect(toNew(values)).toEqual({ title: 'A mentor', weight: 3, until: undefined });
  expect(toPatch(values)).toEqual({ title: 'A mentor', weight: 3, until: null });
});
