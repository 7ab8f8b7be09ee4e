import { searchInfiniteOptions, searchOptions } from '$lib/api/queries';
import type { SearchAnswer, SearchKind } from '$lib/api';
import type { Look } from './look';

export function beginningsQuery(query: string) {
  return searchOptions({ query: { query } });
}

/** A page of one kind; only of posts and comments there is more to say. */
export function foundQuery(look: Look & { kind: SearchKind; query: string }) {
  const { kind, query, topic, author, sort } = look;
  const said = kind === 'POST' || kind === 'COMMENT' ? { topic, author, sort } : {};
  const asked = { query: { kind, query, ...said } };
  return {
    ...searchInfiniteOptions(asked),
    initialPageParam: asked,
    getNextPageParam: (last: SearchAnswer) => last.groups[0]?.nextCursor ?? undefined,
  };
}
