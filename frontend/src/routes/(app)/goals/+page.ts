import { queryClient } from '$lib/api/queries';
import { goalsQuery } from './goals';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchQuery(goalsQuery());
};
