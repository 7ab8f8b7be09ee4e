import { previewPost } from '$lib/api';
import { byCursor, getPostOptions, listCommentsInfiniteOptions, refresh } from '$lib/api/queries';
import { queryOptions } from '@tanstack/svelte-query';

export function postQuery(id: string) {
  return getPostOptions({ path: { id } });
}

export function commentsQuery(id: string) {
  const comments = listCommentsInfiniteOptions({ path: { id }, query: { limit: 50 } });
  return { ...comments, ...byCursor, initialPageParam: { path: { id } } };
}

/** The same text is rendered once; it does not change between two looks. */
export function previewQuery(body: string) {
  return queryOptions({
    queryKey: [{ _id: 'previewPost', body }],
    queryFn: ({ signal }) => previewPost({ body: { body }, signal }),
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

/** After a post came, changed or went: everything that shows posts. */
export function refreshPosts() {
  return refresh('getFeed', 'getCatchUp', 'countUnread', 'listPosts', 'listBookmarks', 'getPost');
}

/** After a comment came or went: its count stands on every card. */
export function refreshComments() {
  return refresh('listComments', 'getFeed', 'listPosts', 'listBookmarks', 'getPost');
}
