import type { FollowUpView } from '$lib/api';
import { queryClient, rows } from '$lib/api/queries';
import { AGENDA_MINUTES, agendaQuery } from './agenda-query';
import { followUpsQuery } from './queries';

/** A follow-up that the day or the list shows, where it cannot be asked for by itself. */
export async function knownFollowUp(id: string): Promise<FollowUpView | undefined> {
  const [agenda, open] = await Promise.allSettled([
    queryClient.fetchQuery(agendaQuery(AGENDA_MINUTES[0])),
    queryClient.fetchInfiniteQuery(followUpsQuery('open')),
  ]);
  const known = [
    ...(agenda.status === 'fulfilled' ? agenda.value.items.map(({ followUp }) => followUp) : []),
    ...(open.status === 'fulfilled' ? rows(open.value) : []),
  ];
  return known.find((followUp) => followUp.id === id);
}
