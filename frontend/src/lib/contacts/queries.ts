import type { NetworkType } from '$lib/api';
import {
  byCursor,
  getContactOptions,
  listContactsInfiniteOptions,
  listInteractionsInfiniteOptions,
  refresh,
} from '$lib/api/queries';

export type ContactFilter = { query?: string; tag?: string; networkType?: NetworkType };

/** An address book of 900 is leafed through in long pages. */
const PAGE = 50;

export function contactsQuery(filter: ContactFilter) {
  return { ...listContactsInfiniteOptions({ query: { ...filter, limit: PAGE } }), ...byCursor };
}

export function contactQuery(id: string) {
  return getContactOptions({ path: { id } });
}

export function interactionsQuery(id: string) {
  const path = { id };
  return { ...listInteractionsInfiniteOptions({ path }), ...byCursor, initialPageParam: { path } };
}

/** After a contact was written, edited or deleted: also where its name or its types are shown. */
export function refreshContacts() {
  return refresh('listContacts', 'getContact', 'listConnections', 'listFollowUps', 'getAgenda');
}

export function refreshInteractions() {
  return refresh('listInteractions', 'getContact', 'listContacts');
}
