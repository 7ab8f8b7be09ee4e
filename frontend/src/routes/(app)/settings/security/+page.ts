import { getFactorsOptions, getAccountOptions, queryClient } from '$lib/api/queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchQuery(getAccountOptions());
  void queryClient.prefetchQuery(getFactorsOptions());
};
