import { getAccountOptions, queryClient } from '$lib/api/queries';
import { orErrorPage } from '$lib/api/load';
import { loadProfessions } from '$lib/words/vocabulary';
import { appealsQuery, reportsQuery, revealsQuery, type Shown } from './queries';

const PLACES: Shown[] = ['open', 'decided', 'appeals', 'reveals'];

export const load = async ({ parent, url }) => {
  const asked = url.searchParams.get('show');
  const shown = PLACES.find((place) => place === asked) ?? 'open';
  await parent();
  const { memberId, role } = await orErrorPage(queryClient.ensureQueryData(getAccountOptions()));
  const allowed = Boolean(role && role !== 'MEMBER');
  if (allowed) prefetch(shown);
  return { allowed, shown, me: memberId, professions: await loadProfessions() };
};

function prefetch(shown: Shown) {
  if (shown === 'appeals') void queryClient.prefetchInfiniteQuery(appealsQuery());
  else if (shown === 'reveals') void queryClient.prefetchInfiniteQuery(revealsQuery());
  else void queryClient.prefetchInfiniteQuery(reportsQuery(shown));
}
