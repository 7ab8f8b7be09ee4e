import { getCardOptions, queryClient } from '$lib/api/queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchQuery(getCardOptions());
};
