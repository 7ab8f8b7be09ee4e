import type { NetworkType } from '$lib/api';
import {
  byCursor,
  getContactOptions,
  listContactArrivalsOptions,
  listContactDuplicatesInfiniteOptions,
  listContactMergesOptions,
  listContactsInfiniteOptions,
  listContactsOptions,
  listContactTagsInfiniteOptions,
  listInteractionsInfiniteOptions,
  previewMergeOptions,
  refresh,
} from '$lib/api/queries';

export type ContactFilter = {
  query?: string;
  search?: string;
  tag?: string;
  networkType?: NetworkType;
};

/** An address book of 900 is leafed through in long pages. */
const PAGE = 50;

export function contactsQuery(filter: ContactFilter) {
  return { ...listContactsInfiniteOptions({ query: { ...filter, limit: PAGE } }), ...byCursor };
}

/** Names that are like what was typed, to choose from; nothing is asked before something is typed. */
export function namesQuery(query: string) {
  return { ...listContactsOptions({ query: { query, limit: 8 } }), enabled: query.length > 1 };
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
  return refresh(
    'listContacts',
    'getContact',
    'listConnections',
    'listFollowUps',
    'getAgenda',
    'listContactDuplicates',
    'listContactTags',
    'listContactArrivals',
    'getContactCadence',
    'listCadences',
  );
}

export function refreshInteractions() {
  return refresh(
    'listInteractions',
    'getContact',
    'listContacts',
    'getContactCadence',
    'listLosingTouch',
    'getKeptContacts',
    'listFollowUps',
    'getAgenda',
  );
}

export function duplicatesQuery() {
  return { ...listContactDuplicatesInfiniteOptions(), ...byCursor };
}

export function mergesQuery() {
  return listContactMergesOptions({ query: { limit: 50 } });
}

export function tagsQuery() {
  return { ...listContactTagsInfiniteOptions({ query: { limit: 100 } }), ...byCursor };
}

export function arrivalsQuery() {
  return listContactArrivalsOptions({ query: { limit: 5 } });
}

/** Always asked for again: what is merged is what was looked at. */
export function mergePreviewQuery(id: string, other: string) {
  return { ...previewMergeOptions({ path: { id }, query: { with: other } }), staleTime: 0 };
}

/** After two contacts have become one, or two again. */
export function refreshMerges() {
  return Promise.all([refreshContacts(), refreshInteractions(), refresh('listContactMerges')]);
}
