import { queryClient } from '$lib/api/queries';
import { proposalsQuery } from '$lib/meetings/queries';
import { loadProfessions } from '$lib/words/vocabulary';

export const load = async ({ parent }) => {
  await parent();
  void queryClient.prefetchQuery(proposalsQuery());
  return { professions: await loadProfessions() };
};
