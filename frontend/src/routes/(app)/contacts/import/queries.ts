import type { ContactImportRowView, ContactImportView } from '$lib/api';
import {
  byCursor,
  listContactImportRowsInfiniteOptions,
  listContactImportsOptions,
  refresh,
} from '$lib/api/queries';

const POLL_MS = 700;

type Import = Pick<ContactImportView, 'state'>;

export const isWorking = ({ state }: Import) => state === 'READING' || state === 'RUNNING';

/** It wants something of its owner: to wait, to map columns, to confirm, or to read why it failed. */
export const isOpen = (one: Import) =>
  isWorking(one) || ['NEEDS_MAPPING', 'PREVIEW', 'FAILED'].includes(one.state);

/** Asked again and again while one is worked on. */
export function importsQuery() {
  return {
    ...listContactImportsOptions({ query: { limit: 20 } }),
    refetchInterval: ({ state }: { state: { data?: { items: Import[] } } }) =>
      state.data?.items.some(isWorking) ? POLL_MS : (false as const),
  };
}

export type Outcome = Lowercase<ContactImportRowView['outcome']>;

export function rowsQuery(id: string, outcome: Outcome) {
  const path = { id };
  return {
    ...listContactImportRowsInfiniteOptions({ path, query: { outcome, limit: 50 } }),
    ...byCursor,
    initialPageParam: { path },
  };
}

export function refreshImports() {
  return refresh('listContactImports', 'listContactImportRows');
}

/** After people came or went. */
export function refreshPeople() {
  return refresh('listContacts', 'getContact', 'listFollowUps', 'getAgenda', 'listContactTags');
}
