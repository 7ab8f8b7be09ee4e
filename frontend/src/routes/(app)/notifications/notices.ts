import { byCursor, listNotificationsInfiniteOptions } from '$lib/api/queries';

export function noticesQuery() {
  return { ...listNotificationsInfiniteOptions(), ...byCursor };
}
