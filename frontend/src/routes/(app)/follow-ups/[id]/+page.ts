import { queryClient } from '$lib/api/queries';
import { followUpQuery } from '$lib/followups/queries';

// Always asked for again: an edit starts from the newest version, or it would be refused.
export const load = async ({ params, parent }) => {
  await parent();
  return { followUp: await queryClient.fetchQuery({ ...followUpQuery(params.id), staleTime: 0 }) };
};
