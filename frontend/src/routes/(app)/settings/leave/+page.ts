import { queryClient } from '$lib/api/queries';
import { exportsQuery } from './queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchQuery(exportsQuery());
};
