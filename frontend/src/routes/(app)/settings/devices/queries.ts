import { byCursor, listSessionsInfiniteOptions } from '$lib/api/queries';

export function sessionsQuery() {
  return { ...listSessionsInfiniteOptions(), ...byCursor };
}
