import {
  byCursor,
  getContactCadenceOptions,
  getKeptContactsOptions,
  listCadencesOptions,
  listLosingTouchInfiniteOptions,
  refresh,
} from '$lib/api/queries';

/** Always asked for again: the other side, or another page, may have moved it. */
export function contactCadenceQuery(id: string) {
  return { ...getContactCadenceOptions({ path: { id } }), staleTime: 0 };
}

/** As many as there can be. */
export function cadencesQuery() {
  return listCadencesOptions({ query: { limit: 100 } });
}

export function losingTouchQuery(months: number) {
  return { ...listLosingTouchInfiniteOptions({ query: { months } }), ...byCursor, staleTime: 0 };
}

export const KEPT_WEEKS = 26;

export function keptContactsQuery() {
  return { ...getKeptContactsOptions({ query: { weeks: KEPT_WEEKS } }), staleTime: 0 };
}

/** After a cadence or a pause has changed: also the follow-ups that it keeps. */
export function refreshCadences() {
  return refresh(
    'getContactCadence',
    'listCadences',
    'listLosingTouch',
    'listFollowUps',
    'getFollowUp',
    'getAgenda',
  );
}
