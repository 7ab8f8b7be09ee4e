import { queryClient } from '$lib/api/queries';
import { filterOf, viewOf, type PostFilter, type View } from '$lib/posts/places';
import { bookmarksQuery, catchUpQuery, feedQuery, postsQuery } from '$lib/posts/lists';

export const load = async ({ url, parent }) => {
  const view = viewOf(url);
  const filter = filterOf(url);
  await parent();
  void prefetch(view, filter);
  return { view, filter };
};

function prefetch(view: View, filter: PostFilter) {
  switch (view) {
    case 'feed':
      return queryClient.prefetchInfiniteQuery(feedQuery());
    case 'catch-up':
      return queryClient.prefetchQuery(catchUpQuery());
    case 'everyone':
      return queryClient.prefetchInfiniteQuery(postsQuery(filter));
    case 'bookmarks':
      return queryClient.prefetchInfiniteQuery(bookmarksQuery());
    case 'mine':
      return queryClient.prefetchInfiniteQuery(feedQuery('MINE'));
  }
}
