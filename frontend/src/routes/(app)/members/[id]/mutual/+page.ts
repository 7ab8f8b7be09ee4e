import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { memberQuery, mutualQuery } from '$lib/members/queries';
import { loadProfessions } from '$lib/words/vocabulary';

export const load = async ({ params: { id }, parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(mutualQuery(id));
  const [member, professions] = await Promise.all([
    orErrorPage(queryClient.ensureQueryData(memberQuery(id))),
    loadProfessions(),
  ]);
  return { member, professions };
};
