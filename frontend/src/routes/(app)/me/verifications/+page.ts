import { queryClient } from '$lib/api/queries';
import { myVerificationsQuery, vouchRequestsQuery } from '$lib/verifications/queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(myVerificationsQuery());
  void queryClient.prefetchInfiniteQuery(vouchRequestsQuery());
};
