import { pauseContact, resumeContact } from '$lib/api';
import { toast, toastProblem } from '$lib/ui';
import { addDays, localToday, sayDay } from '$lib/words/dates';
import { refreshCadences } from './queries';

/** One tap: somebody is left in peace for a month. */
export async function pauseForAMonth(contactId: string) {
  const until = addDays(localToday(), 30);
  try {
    await pauseContact({ path: { id: contactId }, body: { until } });
    await sayPaused(contactId, until);
  } catch (failure) {
    toastProblem(failure);
  }
}

export async function sayPaused(contactId: string, until: string) {
  toast(`Paused until ${sayDay(until)}`, { undo: () => resume(contactId) });
  await refreshCadences();
}

export async function resume(contactId: string) {
  try {
    await resumeContact({ path: { id: contactId } });
    await refreshCadences();
  } catch (failure) {
    toastProblem(failure);
  }
}
