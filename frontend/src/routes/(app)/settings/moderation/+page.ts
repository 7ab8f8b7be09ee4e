import { getAccountOptions, queryClient } from '$lib/api/queries';
import { orErrorPage } from '$lib/api/load';
import { loadProfessions } from '$lib/words/vocabulary';
import { reportsQuery, type ReportedState } from './queries';

export const load = async ({ parent, url }) => {
  const state: ReportedState = url.searchParams.get('show') === 'decided' ? 'decided' : 'open';
  await parent();
  const { role } = await orErrorPage(queryClient.ensureQueryData(getAccountOptions()));
  const allowed = Boolean(role && role !== 'MEMBER');
  if (allowed) void queryClient.prefetchInfiniteQuery(reportsQuery(state));
  return { allowed, state, professions: await loadProfessions() };
};
