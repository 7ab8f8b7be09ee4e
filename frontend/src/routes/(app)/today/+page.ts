import { queryClient } from '$lib/api/queries';
import { AGENDA_MINUTES, agendaQuery } from '$lib/followups/agenda-query';

export const load = async ({ url, parent }) => {
  const asked = Number(url.searchParams.get('minutes'));
  const minutes = AGENDA_MINUTES.find((choice) => choice === asked) ?? AGENDA_MINUTES[0];
  await parent();
  void queryClient.prefetchQuery(agendaQuery(minutes));
  return { minutes };
};
