import type { Component } from 'svelte';
import { queryClient } from '$lib/api/queries';
import { filterOf, viewOf, type PostFilter, type View } from '$lib/posts/places';
import { bookmarksQuery, catchUpQuery, feedQuery, postsQuery } from '$lib/posts/lists';

export const load = async ({ url, parent }) => {
  const view = viewOf(url);
  const filter = filterOf(url);
  await parent();
  void prefetch(view, filter);
  return { view, filter, Shown: await shown(view) };
};

/** There with the page and not after it: who comes back finds the place that they had. */
async function shown(view: View): Promise<Component<{ filter: PostFilter }> | undefined> {
  switch (view) {
    case 'feed':
      return undefined;
    case 'catch-up':
      return (await import('./CatchUp.svelte')).default as Component;
    case 'everyone':
      return (await import('./Everyone.svelte')).default;
    case 'bookmarks':
      return (await import('./Bookmarks.svelte')).default as Component;
    case 'mine':
      return (await import('./Mine.svelte')).default as Component;
  }
}

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
