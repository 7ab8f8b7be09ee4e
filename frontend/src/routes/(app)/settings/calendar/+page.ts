import { queryClient } from '$lib/api/queries';
import { feedsQuery } from './queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(feedsQuery());
};
