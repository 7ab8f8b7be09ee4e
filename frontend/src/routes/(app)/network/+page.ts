import { queryClient } from '$lib/api/queries';
import { connectionsQuery, waitingQuery } from '$lib/connections/queries';
import { contactsQuery } from '$lib/contacts/queries';
import { loadProfessions } from '$lib/words/vocabulary';
import { readView } from './view';

export const load = async ({ url, parent }) => {
  const view = readView(url.searchParams);
  await parent();
  const { show, networkType, query, tag } = view;
  void queryClient.prefetchQuery(waitingQuery());
  if (show === 'contacts')
    void queryClient.prefetchInfiniteQuery(contactsQuery({ networkType, query, tag }));
  else void queryClient.prefetchInfiniteQuery(connectionsQuery(show, networkType));
  return { view, professions: await loadProfessions() };
};
