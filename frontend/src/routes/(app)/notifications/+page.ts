import { queryClient } from '$lib/api/queries';
import { noticesQuery } from './notices';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(noticesQuery());
};
