import { orErrorPage } from '$lib/api/load';
import { getAccountOptions, queryClient } from '$lib/api/queries';
import { loadProfessions } from '$lib/words/vocabulary';
import { disputesQuery, reviewsQuery, shownIn } from './queries';

export const load = async ({ parent, url }) => {
  const show = shownIn(url);
  await parent();
  const { role } = await orErrorPage(queryClient.ensureQueryData(getAccountOptions()));
  const allowed = Boolean(role && role !== 'MEMBER');
  if (allowed) {
    if (show === 'licences') void queryClient.prefetchInfiniteQuery(reviewsQuery());
    else void queryClient.prefetchInfiniteQuery(disputesQuery(show === 'answered'));
  }
  return { allowed, show, professions: await loadProfessions() };
};
