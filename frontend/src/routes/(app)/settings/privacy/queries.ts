import { byCursor, listAuditEventsInfiniteOptions } from '$lib/api/queries';

export function activityQuery() {
  return { ...listAuditEventsInfiniteOptions(), ...byCursor };
}
