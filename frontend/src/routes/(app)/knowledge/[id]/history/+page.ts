import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { historyQuery } from '$lib/posts/history';
import { postQuery } from '$lib/posts/queries';

export const load = async ({ params, parent }) => {
  await parent();
  void queryClient.prefetchInfiniteQuery(historyQuery(params.id));
  const post = await orErrorPage(queryClient.ensureQueryData(postQuery(params.id)));
  return { post };
};
