import { queryClient } from '$lib/api/queries';
import { duplicatesQuery, mergesQuery, tagsQuery } from '$lib/contacts/queries';
import { loadProfessions } from '$lib/words/vocabulary';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(duplicatesQuery());
  void queryClient.prefetchQuery(mergesQuery());
  void queryClient.prefetchInfiniteQuery(tagsQuery());
  return { professions: await loadProfessions() };
};
