import { getFactorsOptions, getMyAccountOptions, queryClient } from '$lib/api/queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchQuery(getMyAccountOptions());
  void queryClient.prefetchQuery(getFactorsOptions());
};
