import { byCursor, getFindabilityOptions, listAuditEventsInfiniteOptions } from '$lib/api/queries';

export function activityQuery() {
  return { ...listAuditEventsInfiniteOptions(), ...byCursor };
}

export function findabilityQuery() {
  return getFindabilityOptions();
}
