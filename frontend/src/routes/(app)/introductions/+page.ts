import { queryClient } from '$lib/api/queries';
import { introductionsQuery, waitingQuery, type Role } from '$lib/introductions/queries';
import { loadProfessions } from '$lib/words/vocabulary';

const ROLES: Role[] = ['introducer', 'introduced', 'asker'];

export const load = async ({ url, parent }) => {
  const role = ROLES.find((one) => one === url.searchParams.get('role')) ?? 'introducer';
  await parent();
  void queryClient.prefetchQuery(waitingQuery('introducer'));
  void queryClient.prefetchQuery(waitingQuery('introduced'));
  void queryClient.prefetchInfiniteQuery(introductionsQuery(role));
  return { role, professions: await loadProfessions() };
};
