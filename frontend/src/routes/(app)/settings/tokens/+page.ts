import { queryClient } from '$lib/api/queries';
import { tokensQuery } from './queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(tokensQuery());
};
