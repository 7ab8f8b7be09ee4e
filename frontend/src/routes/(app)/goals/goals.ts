import type { GoalView, NewGoal } from '$lib/api';
import { listGoalsOptions } from '$lib/api/queries';
import { sayDay } from '$lib/words/dates';

/** A hundred are the most there can be: one page. */
export function goalsQuery() {
  return listGoalsOptions({ query: { limit: 100 } });
}

export const weights = [
  { value: '1', label: 'A little' },
  { value: '2', label: 'Much' },
  { value: '3', label: 'Most of all' },
];

export type GoalValues = { title: string; weight: string; until: string };

export function valuesOf(goal?: GoalView): GoalValues {
  return {
    title: goal?.title ?? '',
    weight: String(goal?.weight ?? 2),
    until: goal?.until ?? '',
  };
}

export function toNew({ title, weight, until }: GoalValues): NewGoal {
  return { title: title.trim(), weight: Number(weight), until: until || undefined };
}

/** For a merge patch: what was emptied is null, which clears it. */
export function toPatch({ title, weight, until }: GoalValues) {
  return { title: title.trim(), weight: Number(weight), until: until || null };
}

/** "Matters most of all · until 14 March · 2 to do, 5 done". */
export function sayGoal({ weight, until, open, done }: GoalView): string {
  const matters = `Matters ${['', 'a little', 'much', 'most of all'][weight]}`;
  const work = open + done === 0 ? 'nothing planned yet' : `${open} to do, ${done} done`;
  return [matters, until && `until ${sayDay(until)}`, work].filter(Boolean).join(' · ');
}
