import { orErrorPage } from '$lib/api/load';
import { queryClient } from '$lib/api/queries';
import { followedQuery, postsOfTopicQuery, topicQuery } from '$lib/posts/lists';

export const load = async ({ params, parent }) => {
  await parent();
  const id = params.topic;
  void queryClient.prefetchQuery(followedQuery());
  if (!id) return { Followed: (await import('./Followed.svelte')).default };
  void queryClient.prefetchInfiniteQuery(postsOfTopicQuery(id));
  return { topic: await orErrorPage(queryClient.ensureQueryData(topicQuery(id))) };
};
