import { getAccountOptions, queryClient } from '$lib/api/queries';
import { orErrorPage } from '$lib/api/load';
import { accountsQuery } from './queries';

export const load = async ({ parent, url }) => {
  const query = url.searchParams.get('query') ?? '';
  await parent();
  const { role, memberId } = await orErrorPage(queryClient.ensureQueryData(getAccountOptions()));
  if (role && role !== 'MEMBER') void queryClient.prefetchInfiniteQuery(accountsQuery(query));
  return { role, memberId, query };
};
