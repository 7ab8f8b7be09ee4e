import { queryClient } from '$lib/api/queries';
import { filterOf, viewOf } from '$lib/posts/places';
import { bookmarksQuery, feedQuery, postsQuery } from '$lib/posts/queries';

export const load = async ({ url, parent }) => {
  const view = viewOf(url);
  const filter = filterOf(url);
  await parent();
  if (view === 'feed') void queryClient.prefetchInfiniteQuery(feedQuery());
  else if (view === 'everyone') void queryClient.prefetchInfiniteQuery(postsQuery(filter));
  else void queryClient.prefetchInfiniteQuery(bookmarksQuery());
  return { view, filter };
};
