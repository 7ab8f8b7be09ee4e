import { keepPreviousData } from '@tanstack/svelte-query';
import { listOccurrencesOptions, refresh } from '$lib/api/queries';
import { weeksOf } from './month';

/** The month that was shown stays while the next one comes. */
export function occurrencesQuery(month: string) {
  return {
    ...listOccurrencesOptions({ query: weeksOf(month) }),
    placeholderData: keepPreviousData,
  };
}

export function refreshCalendar() {
  return refresh('listOccurrences', 'getAgenda', 'listFollowUps', 'getFollowUp');
}
