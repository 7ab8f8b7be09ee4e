// The addresses of Knowledge: which part is shown and what is looked for belong in the URL.

export type View = 'feed' | 'catch-up' | 'everyone' | 'bookmarks' | 'mine';
type Written = { author?: { id: string } | null; mine: boolean };
export type PostFilter = { query?: string; tag?: string; author?: string; roleAsked?: string };

const VIEWS: View[] = ['feed', 'catch-up', 'everyone', 'bookmarks', 'mine'];
const FILTERS = ['query', 'tag', 'author', 'roleAsked'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Somebody who looks for something looks among everyone's posts. */
export function viewOf(url: URL): View {
  const asked = url.searchParams.get('view');
  const view = VIEWS.find((known) => known === asked) ?? 'feed';
  const looking = FILTERS.some((name) => url.searchParams.get(name));
  return looking && view === 'feed' ? 'everyone' : view;
}

/** What of the filter can be asked for; an id that is none would only be refused. */
export function filterOf(url: URL): PostFilter {
  const text = (name: string) => url.searchParams.get(name)?.trim() || undefined;
  const author = text('author');
  return {
    query: text('query')?.slice(0, 200),
    tag: text('tag')?.slice(0, 60),
    author: author && UUID.test(author) ? author : undefined,
    roleAsked: text('roleAsked')?.slice(0, 60),
  };
}

export function everyonePath(filter: PostFilter = {}): string {
  const query = new URLSearchParams({ view: 'everyone' });
  for (const name of FILTERS) {
    const wanted = filter[name]?.trim();
    if (wanted) query.set(name, wanted);
  }
  return `/knowledge?${query}`;
}

export function viewPath(view: View): string {
  return view === 'feed' ? '/knowledge' : `/knowledge?view=${view}`;
}

/** Where a topic is read and followed, with what stands below it; without one, all that I follow. */
export function topicPath(id?: string): string {
  return id ? `/knowledge/topics/${encodeURIComponent(id)}` : '/knowledge/topics';
}

/** Where a post is written about it. */
export function newPostPath(topic: string): string {
  return `/knowledge/new?topic=${encodeURIComponent(topic)}`;
}

/** The page of whoever wrote it; who speaks unnamed has none. */
export function memberPath({ author, mine }: Written): string | undefined {
  if (!author) return undefined;
  return mine ? '/me' : `/members/${author.id}`;
}
