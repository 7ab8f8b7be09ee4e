// The addresses of Knowledge: which part is shown and what is looked for belong in the URL.

export type View = 'feed' | 'everyone' | 'bookmarks';
type Written = { author?: { id: string } | null; mine: boolean };
export type PostFilter = { query?: string; topic?: string; author?: string; roleAsked?: string };

const FILTERS = ['query', 'topic', 'author', 'roleAsked'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Somebody who looks for something looks among everyone's posts. */
export function viewOf(url: URL): View {
  const asked = url.searchParams.get('view');
  if (asked === 'bookmarks') return 'bookmarks';
  const looking = FILTERS.some((name) => url.searchParams.get(name));
  return asked === 'everyone' || looking ? 'everyone' : 'feed';
}

/** What of the filter can be asked for; an id that is none would only be refused. */
export function filterOf(url: URL): PostFilter {
  const text = (name: string) => url.searchParams.get(name)?.trim() || undefined;
  const author = text('author');
  return {
    query: text('query')?.slice(0, 200),
    topic: text('topic')?.slice(0, 60),
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

/** The page of whoever wrote it; who speaks unnamed has none. */
export function memberPath({ author, mine }: Written): string | undefined {
  if (!author) return undefined;
  return mine ? '/me' : `/members/${author.id}`;
}
