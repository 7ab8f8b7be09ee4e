import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { commentsQuery, postQuery } from '$lib/posts/queries';

export const load = async ({ params, parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(commentsQuery(params.id));
  await orErrorPage(queryClient.ensureQueryData(postQuery(params.id)));
  return { id: params.id };
};
