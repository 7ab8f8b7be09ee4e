import { byCursor, listCalendarFeedsInfiniteOptions } from '$lib/api/queries';

export function feedsQuery() {
  return { ...listCalendarFeedsInfiniteOptions(), ...byCursor };
}
