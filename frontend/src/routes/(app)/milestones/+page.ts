import { queryClient } from '$lib/api/queries';
import { milestonesQuery, myMilestonesQuery } from '$lib/milestones/queries';

export const load = async ({ url, parent }) => {
  const mine = url.searchParams.get('show') === 'mine';
  await parent();
  void (mine
    ? queryClient.prefetchInfiniteQuery(myMilestonesQuery())
    : queryClient.prefetchInfiniteQuery(milestonesQuery()));
  return { mine };
};
