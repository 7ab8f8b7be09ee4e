import { byCursor, getBalanceOptions, listFavoursInfiniteOptions, refresh } from '$lib/api/queries';

export function balanceQuery(contactId: string) {
  return getBalanceOptions({ path: { id: contactId } });
}

export function favoursQuery(contactId: string) {
  const path = { id: contactId };
  return { ...listFavoursInfiniteOptions({ path }), ...byCursor, initialPageParam: { path } };
}

export function refreshFavours() {
  return refresh('getBalance', 'listFavours');
}
