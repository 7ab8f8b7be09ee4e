import { queryClient } from '$lib/api/queries';
import { deliveriesQuery } from '$lib/reminders/queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(deliveriesQuery());
};
