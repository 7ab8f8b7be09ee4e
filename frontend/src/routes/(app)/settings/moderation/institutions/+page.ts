import { orErrorPage } from '$lib/api/load';
import { getAccountOptions, queryClient } from '$lib/api/queries';
import { institutionsQuery } from './queries';

export const load = async ({ parent }) => {
  await parent();
  const { role } = await orErrorPage(queryClient.ensureQueryData(getAccountOptions()));
  const allowed = role === 'ADMINISTRATOR';
  if (allowed) void queryClient.prefetchInfiniteQuery(institutionsQuery());
  return { allowed };
};
