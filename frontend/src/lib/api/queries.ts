// Server state: the one query client, and the generated query options.
import { QueryClient } from '@tanstack/svelte-query';
import './client';
import { ProblemError } from './problems';

export * from './generated/@tanstack/svelte-query.gen';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What the server has decided it will decide again; only the network deserves a second try,
      // and the client has given it one. Offline, the service worker may still know the answer.
      retry: (failures, error) =>
        failures < 1 && !(error instanceof ProblemError && error.status > 0 && error.status < 500),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** How every list of the API continues: `{...listContactsInfiniteOptions(…), ...byCursor}`. */
export const byCursor = {
  initialPageParam: {},
  getNextPageParam: (last: { nextCursor?: string | null }) => last.nextCursor ?? undefined,
};

/** The rows of all pages read so far. */
export function rows<Row>(data: { pages: { items: Row[] }[] } | undefined): Row[] {
  return data?.pages.flatMap((page) => page.items) ?? [];
}

/** Marks everything an operation reads as outdated, whatever its parameters: `refresh('listContacts')`. */
export function refresh(...operations: string[]) {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => operations.includes((queryKey[0] as { _id?: string })._id ?? ''),
  });
}
