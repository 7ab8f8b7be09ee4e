import { queryClient } from '$lib/api/queries';
import { importsQuery } from './queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchQuery(importsQuery());
};
