// What lists of posts ask; apart from what one post asks, which writing needs without the lists.
import { getFeed } from '$lib/api';
import {
  byCursor,
  countUnreadOptions,
  getCatchUpOptions,
  getFeedInfiniteOptions,
  getTopicOptions,
  listBookmarksInfiniteOptions,
  listFollowedTopicsOptions,
  listPostsInfiniteOptions,
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
  return queryOptions({
    queryKey: [{ _id: 'newerPosts', cursor }],
    queryFn: ({ signal }) => getFeed({ query: { cursor: cursor ?? '', limit: 1 }, signal }),
    enabled: Boolean(cursor),
    refetchInterval: LOOK_EVERY_MS,
    staleTime: LOOK_EVERY_MS,
    retry: false,
  });
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
