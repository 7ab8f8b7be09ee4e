import { byCursor, listPersonalAccessTokensInfiniteOptions } from '$lib/api/queries';

export function tokensQuery() {
  return { ...listPersonalAccessTokensInfiniteOptions(), ...byCursor };
}
