// What the address asks the one search box for.
import type { SearchKind } from '$lib/api';

export type Kind = 'ALL' | SearchKind;
export type Look = {
  kind: Kind;
  query?: string;
  /** Of posts and comments. */
  topic?: string;
  topicName?: string;
  author?: string;
  sort: 'NEWEST' | 'BEST';
};

export const kinds: { kind: Kind; label: string }[] = [
  { kind: 'ALL', label: 'All' },
  { kind: 'PERSON', label: 'People' },
  { kind: 'POST', label: 'Posts' },
  { kind: 'COMMENT', label: 'Comments' },
  { kind: 'ORGANISATION', label: 'Organisations' },
];

const OF_PEOPLE = [
  'profession',
  'specialty',
  'place',
  'organisation',
  'interest',
  'openTo',
  'careerStage',
  'language',
];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Of another kind these would mean nothing: they go with the change. */
export const MORE_THAN_A_NAME: Record<string, undefined> = Object.fromEntries(
  [...OF_PEOPLE, 'topic', 'topicName', 'author', 'sort'].map((name) => [name, undefined]),
);

/** Who filters people looks for people, and who asks for a topic or an author for posts. */
export function readLook(params: URLSearchParams): Look {
  const said = (name: string) => params.get(name)?.trim() || undefined;
  const author = said('author');
  const asked = kinds.find(({ kind }) => kind === said('kind'))?.kind;
  const ofPosts = Boolean(said('topic') || (author && UUID.test(author)));
  const ofPeople = OF_PEOPLE.some((name) => said(name));
  return {
    kind: asked ?? (ofPosts ? 'POST' : ofPeople ? 'PERSON' : 'ALL'),
    query: said('query')?.slice(0, 200),
    topic: said('topic')?.slice(0, 40),
    topicName: said('topicName')?.slice(0, 200),
    author: author && UUID.test(author) ? author : undefined,
    sort: said('sort') === 'BEST' ? 'BEST' : 'NEWEST',
  };
}

/** Where one kind is looked for. */
export function findPath(look: { query?: string; kind: Kind }): string {
  const params = new URLSearchParams({ kind: look.kind });
  if (look.query) params.set('query', look.query);
  return `/find?${params}`;
}
