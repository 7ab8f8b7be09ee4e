import type { StarterOccasion } from '$lib/api';
import {
  byCursor,
  draftStartersOptions,
  getBalanceOptions,
  getContactOptions,
  listMyStartersInfiniteOptions,
  refresh,
} from '$lib/api/queries';

type Wanted = {
  contactId: string;
  occasion: StarterOccasion;
  language?: string;
  about?: string;
  news?: string;
};

export function draftsQuery(wanted: Wanted) {
  return draftStartersOptions({ query: wanted });
}

/** To whom: their name, and their preferred address. */
export function addresseeQuery(contactId: string) {
  return getContactOptions({ path: { id: contactId } });
}

/** Whether it is my turn to give, before I ask. */
export function balanceQuery(contactId: string) {
  return getBalanceOptions({ path: { id: contactId } });
}

export function myStartersQuery() {
  return { ...listMyStartersInfiniteOptions({ query: { limit: 50 } }), ...byCursor };
}

export function refreshStarters() {
  return refresh('listMyStarters', 'draftStarters');
}
