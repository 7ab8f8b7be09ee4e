import { getAccountOptions, queryClient } from '$lib/api/queries';
import { orErrorPage } from '$lib/api/load';
import { loadProfessions } from '$lib/words/vocabulary';
import { appealsQuery, reportsQuery, type Shown } from './queries';

export const load = async ({ parent, url }) => {
  const asked = url.searchParams.get('show');
  const shown: Shown = asked === 'decided' || asked === 'appeals' ? asked : 'open';
  await parent();
  const { memberId, role } = await orErrorPage(queryClient.ensureQueryData(getAccountOptions()));
  const allowed = Boolean(role && role !== 'MEMBER');
  if (allowed && shown === 'appeals') void queryClient.prefetchInfiniteQuery(appealsQuery());
  else if (allowed && shown !== 'appeals')
    void queryClient.prefetchInfiniteQuery(reportsQuery(shown));
  return { allowed, shown, me: memberId, professions: await loadProfessions() };
};
