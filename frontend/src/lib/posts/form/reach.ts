import { previewAudience, type Readers } from '$lib/api';
import { queryOptions } from '@tanstack/svelte-query';
import type { Audience } from '../values';

/** Whom it would reach if it were published now; not asked before it is said who is meant. */
export function reachQuery(audience: Audience, readers: Readers | undefined) {
  return queryOptions({
    queryKey: [{ _id: 'previewAudience', audience, readers }],
    queryFn: ({ signal }) => previewAudience({ body: { audience, readers }, signal }),
    enabled: isSaid(readers),
    staleTime: 30_000,
    retry: false,
  });
}

function isSaid(readers: Readers | undefined) {
  if (!readers) return true;
  const { networkType, tag, people } = readers;
  return Boolean(networkType ?? tag ?? people?.length);
}
