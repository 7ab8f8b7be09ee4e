import {
  byCursor,
  listAppealsInfiniteOptions,
  listReportsInfiniteOptions,
  listRevealsInfiniteOptions,
  refresh,
} from '$lib/api/queries';

export type Shown = 'open' | 'decided' | 'appeals' | 'reveals';

export function reportsQuery(state: 'open' | 'decided') {
  return { ...listReportsInfiniteOptions({ query: { state } }), ...byCursor };
}

export function appealsQuery() {
  return { ...listAppealsInfiniteOptions(), ...byCursor };
}

export function revealsQuery() {
  return { ...listRevealsInfiniteOptions(), ...byCursor };
}

export function refreshReports() {
  return refresh('listReports', 'listAppeals', 'listReveals', 'listAccounts');
}
