import { byCursor, listAccountsInfiniteOptions } from '$lib/api/queries';

export function accountsQuery(query: string) {
  return { ...listAccountsInfiniteOptions({ query: { query: query || undefined } }), ...byCursor };
}
