import { queryClient } from '$lib/api/queries';
import { blocksQuery } from '$lib/members/queries';
import { loadProfessions } from '$lib/words/vocabulary';
import { activityQuery } from './queries';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(blocksQuery());
  void queryClient.prefetchInfiniteQuery(activityQuery());
  return { professions: await loadProfessions() };
};
