import type { FollowUpView, NewFollowUp } from '$lib/api';
import type { FollowUpValues } from './FollowUpForm.svelte';

export function emptyValues(today: string): FollowUpValues {
  return { title: '', note: '', dueOn: today, dueAt: '', minutes: '2' };
}

export function valuesOf(followUp: FollowUpView): FollowUpValues {
  return {
    title: followUp.title,
    note: followUp.note ?? '',
    dueOn: followUp.dueOn,
    dueAt: followUp.dueAt?.slice(0, 5) ?? '',
    minutes: String(followUp.minutes),
  };
}

/** For a new one: what was left empty is absent. */
export function toNew(contactId: string, values: FollowUpValues): NewFollowUp {
  return {
    contactId,
    title: values.title.trim(),
    note: values.note.trim() || undefined,
    dueOn: values.dueOn,
    dueAt: values.dueAt || undefined,
    minutes: Number(values.minutes),
  };
}

/** For a merge patch: what was emptied is null, which clears it. */
export function toPatch(values: FollowUpValues) {
  return {
    title: values.title.trim(),
    note: values.note.trim() || null,
    dueOn: values.dueOn,
    dueAt: values.dueAt || null,
    minutes: Number(values.minutes),
  };
}
