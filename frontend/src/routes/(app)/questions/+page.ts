import { queryClient } from '$lib/api/queries';
import { openDoorQuery, questionsQuery, waitingQuery } from '$lib/questions/queries';
import { loadProfessions } from '$lib/words/vocabulary';

const SHOWS = ['incoming', 'outgoing', 'door'] as const;

export const load = async ({ url, parent }) => {
  const show = SHOWS.find((one) => one === url.searchParams.get('box')) ?? 'incoming';
  await parent();
  void queryClient.prefetchQuery(waitingQuery());
  if (show === 'door') void queryClient.prefetchQuery(openDoorQuery());
  else void queryClient.prefetchInfiniteQuery(questionsQuery(show));
  return { show, professions: await loadProfessions() };
};
