import {
  byCursor,
  listAppealsInfiniteOptions,
  listReportsInfiniteOptions,
  refresh,
} from '$lib/api/queries';

export type Shown = 'open' | 'decided' | 'appeals';

export function reportsQuery(state: 'open' | 'decided') {
  return { ...listReportsInfiniteOptions({ query: { state } }), ...byCursor };
}

export function appealsQuery() {
  return { ...listAppealsInfiniteOptions(), ...byCursor };
}

export function refreshReports() {
  return refresh('listReports', 'listAppeals', 'listAccounts');
}
