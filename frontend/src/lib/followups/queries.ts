import { keepPreviousData } from '@tanstack/svelte-query';
import { previewRecurrence, type NewRecurrencePreview } from '$lib/api';
import {
  byCursor,
  getFollowUpOptions,
  listContactsOptions,
  listFollowUpOccurrencesInfiniteOptions,
  listFollowUpsInfiniteOptions,
  refresh,
} from '$lib/api/queries';

export type FollowUpFilter = 'open' | 'done' | 'dismissed';

export function followUpsQuery(state: FollowUpFilter, contactId?: string) {
  return { ...listFollowUpsInfiniteOptions({ query: { state, contactId } }), ...byCursor };
}

export function followUpQuery(id: string) {
  return getFollowUpOptions({ path: { id } });
}

/** How its earlier occurrences ended, and when the next ones come. */
export function occurrencesQuery(id: string) {
  const path = { id };
  return {
    ...listFollowUpOccurrencesInfiniteOptions({ path }),
    ...byCursor,
    initialPageParam: { path },
  };
}

export function contactSearchQuery(query: string) {
  return listContactsOptions({ query: { query: query.trim() || undefined, limit: 6 } });
}

/** What a recurrence would mean; asked for as it is chosen, so what was shown stays until there is an answer. */
export function recurrencePreviewQuery(body?: NewRecurrencePreview) {
  return {
    queryKey: [{ _id: 'previewRecurrence', body }],
    queryFn: ({ signal }: { signal: AbortSignal }) => previewRecurrence({ body: body!, signal }),
    enabled: Boolean(body?.recurrence && body.dueOn),
    placeholderData: keepPreviousData,
    retry: false,
  };
}

/** After a follow-up changed anywhere but on the agenda itself. */
export function refreshFollowUps() {
  return refresh('getAgenda', 'listFollowUps', 'getFollowUp', 'getContactCadence');
}

/** After a line of the agenda was dealt with: all that shows it but the agenda. */
export function refreshAroundAgenda() {
  return refresh(
    'listFollowUps',
    'getFollowUp',
    'listFollowUpOccurrences',
    'listInteractions',
    'getContact',
    'listContacts',
    'getContactCadence',
  );
}
