import { queryClient } from '$lib/api/queries';
import { followUpsQuery, type FollowUpFilter } from '$lib/followups/queries';

export const load = async ({ url, parent }) => {
  const state: FollowUpFilter = url.searchParams.get('state') === 'done' ? 'done' : 'open';
  await parent();
  void queryClient.prefetchInfiniteQuery(followUpsQuery(state));
  return { state };
};
