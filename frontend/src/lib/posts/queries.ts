import { previewPost } from '$lib/api';
import {
  byCursor,
  countUnreadOptions,
  getCatchUpOptions,
  getFeedInfiniteOptions,
  getFeedOptions,
  getPostOptions,
  getTopicOptions,
  listBookmarksInfiniteOptions,
  listCommentsInfiniteOptions,
  listFollowedTopicsOptions,
  listPostsInfiniteOptions,
  refresh,
} from '$lib/api/queries';
import { queryOptions } from '@tanstack/svelte-query';
import type { PostFilter } from './places';

const LOOK_EVERY_MS = 2 * 60_000;

type FeedView = 'ALL' | 'TOPICS' | 'MINE';

export function feedQuery(view: FeedView = 'ALL') {
  const query = { view };
  return { ...getFeedInfiniteOptions({ query }), ...byCursor };
}

/** Whether anything has come since the first page was read: asked for now and then, by its cursor. */
export function newerQuery(cursor: string | null | undefined) {
  return {
    ...getFeedOptions({ query: { cursor: cursor ?? '', limit: 1 } }),
    enabled: Boolean(cursor),
    refetchInterval: LOOK_EVERY_MS,
    staleTime: LOOK_EVERY_MS,
    retry: false,
  };
}

export function catchUpQuery() {
  return getCatchUpOptions();
}

export function unreadQuery() {
  return { ...countUnreadOptions(), retry: false };
}

export function topicQuery(id: string) {
  return getTopicOptions({ path: { id } });
}

export function followedQuery() {
  return listFollowedTopicsOptions();
}

export function postsOfTopicQuery(topic: string) {
  const query = { topic };
  return { ...listPostsInfiniteOptions({ query }), ...byCursor };
}

export function postsQuery(filter: PostFilter) {
  return { ...listPostsInfiniteOptions({ query: filter }), ...byCursor };
}

export function bookmarksQuery() {
  return { ...listBookmarksInfiniteOptions(), ...byCursor };
}

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
