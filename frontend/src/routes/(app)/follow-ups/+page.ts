import { queryClient } from '$lib/api/queries';
import { followUpsQuery, type FollowUpFilter } from '$lib/followups/queries';

export const load = async ({ url, parent }) => {
  const asked = url.searchParams.get('state');
  const state: FollowUpFilter = asked === 'done' || asked === 'dismissed' ? asked : 'open';
  await parent();
  void queryClient.prefetchInfiniteQuery(followUpsQuery(state));
  return { state };
};
