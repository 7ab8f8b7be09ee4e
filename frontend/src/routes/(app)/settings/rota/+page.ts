import { queryClient } from '$lib/api/queries';
import { dutyRotaQuery, freeTimesQuery, holidaysQuery, rotaQuery } from './queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchQuery(rotaQuery());
  void queryClient.prefetchQuery(freeTimesQuery());
  void queryClient.prefetchQuery(dutyRotaQuery());
  void queryClient.prefetchInfiniteQuery(holidaysQuery());
};
