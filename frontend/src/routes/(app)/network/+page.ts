import { queryClient } from '$lib/api/queries';
import { connectionsQuery, waitingQuery } from '$lib/connections/queries';
import { contactsQuery } from '$lib/contacts/queries';
import { loadProfessions } from '$lib/words/vocabulary';
import { asked, readView } from './view';

export const load = async ({ url, parent }) => {
  const view = readView(url.searchParams);
  await parent();
  const { show, networkType } = view;
  void queryClient.prefetchQuery(waitingQuery());
  if (show === 'contacts') void queryClient.prefetchInfiniteQuery(contactsQuery(asked(view)));
  else void queryClient.prefetchInfiniteQuery(connectionsQuery(show, networkType));
  return { view, professions: await loadProfessions() };
};
