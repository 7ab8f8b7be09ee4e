// How what was found is said, and where it leads.
import type { SearchGroup, SearchItem, SearchKind } from '$lib/api';

export const headings: Record<SearchKind, string> = {
  PERSON: 'People',
  POST: 'Posts',
  COMMENT: 'Comments',
  ORGANISATION: 'Organisations',
};

export const nothing: Record<SearchKind, string> = {
  PERSON: 'Nobody has a name like that.',
  POST: 'No post says that.',
  COMMENT: 'No comment says that.',
  ORGANISATION: 'No organisation has a name like that.',
};

const nameOf = ({ title }: SearchItem) => title.map(({ text }) => text).join('');

export function pathOf(item: SearchItem): string {
  if (item.kind === 'COMMENT') return `/knowledge/${item.postId}#comment-${item.id}`;
  if (item.kind === 'POST') return `/knowledge/${item.id}`;
  if (item.kind === 'PERSON') return `/members/${item.id}`;
  return `/find?${new URLSearchParams({ kind: 'PERSON', organisation: nameOf(item) })}`;
}

/** Counting ends at a hundred. */
export function sayCount({ count, capped }: Pick<SearchGroup, 'count' | 'capped'>): string {
  return capped ? `${count}+` : String(count ?? 0);
}

export function sayMembers({ members, membersCapped }: SearchItem): string {
  if (!members) return 'Nobody here yet';
  if (membersCapped) return `${members} people or more`;
  return members === 1 ? '1 person' : `${members} people`;
}
