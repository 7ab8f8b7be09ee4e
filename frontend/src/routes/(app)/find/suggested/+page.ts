import { queryClient } from '$lib/api/queries';
import { readShow, suggestionsQuery } from '$lib/suggestions/queries';
import { loadProfessions } from '$lib/words/vocabulary';

export const load = async ({ url, parent }) => {
  const show = readShow(url.searchParams);
  await parent();
  void queryClient.prefetchQuery(suggestionsQuery(show));
  return { show, professions: await loadProfessions() };
};
