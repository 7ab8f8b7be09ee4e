import { queryClient } from '$lib/api/queries';
import { blocksQuery } from '$lib/members/queries';
import { loadProfessions } from '$lib/words/vocabulary';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(blocksQuery());
  return { professions: await loadProfessions() };
};
