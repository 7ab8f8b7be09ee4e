import { byCursor, listReportsInfiniteOptions } from '$lib/api/queries';

export type ReportedState = 'open' | 'decided';

export function reportsQuery(state: ReportedState) {
  return { ...listReportsInfiniteOptions({ query: { state } }), ...byCursor };
}
