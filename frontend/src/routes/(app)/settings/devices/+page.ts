import { queryClient } from '$lib/api/queries';
import { sessionsQuery } from './queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(sessionsQuery());
};
