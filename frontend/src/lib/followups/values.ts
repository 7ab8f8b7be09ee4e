import type { FollowUpView, NewFollowUp } from '$lib/api';
import type { FollowUpValues } from './FollowUpForm.svelte';
import { once, repeatOf, toRecurrence } from './recurrence';

export function emptyValues(today: string): FollowUpValues {
  return {
    title: '',
    note: '',
    dueOn: today,
    dueAt: '',
    minutes: '',
    action: 'MESSAGE',
    recurrence: once(today),
    goalId: '',
  };
}

export function valuesOf(followUp: FollowUpView): FollowUpValues {
  return {
    title: followUp.title,
    note: followUp.note ?? '',
    dueOn: followUp.dueOn,
    dueAt: followUp.dueAt?.slice(0, 5) ?? '',
    minutes: String(followUp.ownMinutes ?? ''),
    action: followUp.action,
    recurrence: repeatOf(followUp),
    goalId: followUp.goalId ?? '',
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
    minutes: Number(values.minutes) || undefined,
    action: values.action,
    recurrence: toRecurrence(values.recurrence),
    goalId: values.goalId || undefined,
  };
}

/** For a merge patch: what was emptied is null, which clears it. */
export function toPatch(values: FollowUpValues) {
  return {
    title: values.title.trim(),
    note: values.note.trim() || null,
    dueOn: values.dueOn,
    dueAt: values.dueAt || null,
    minutes: Number(values.minutes) || null,
    action: values.action,
    recurrence: toRecurrence(values.recurrence) ?? null,
    goalId: values.goalId || null,
  };
}
