import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { followUpQuery } from '$lib/followups/queries';

// Always asked for again: an edit starts from the newest version, or it would be refused.
export const load = async ({ params, parent }) => {
  await parent();
  const query = { ...followUpQuery(params.id), staleTime: 0 };
  return { followUp: await orErrorPage(queryClient.fetchQuery(query)) };
};
