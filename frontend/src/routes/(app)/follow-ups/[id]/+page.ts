import { isProblem } from '$lib/api';
import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { knownFollowUp } from '$lib/followups/known';
import { followUpQuery } from '$lib/followups/queries';

export const load = async ({ params, parent }) => {
  await parent();
  return { id: params.id, followUp: await orErrorPage(read(params.id)) };
};

/** Always asked for again: an edit starts from the newest version. Without a network, as a list had it last. */
async function read(id: string) {
  try {
    return await queryClient.fetchQuery({ ...followUpQuery(id), staleTime: 0 });
  } catch (failure) {
    const known = isProblem(failure, 'offline') ? await knownFollowUp(id) : undefined;
    if (known) return known;
    throw failure;
  }
}
