// Apart from the other queries, so that the pages of people do not carry what waits for a network.
import { getAgenda, type Agenda } from '$lib/api';
import { getAgendaOptions } from '$lib/api/queries';
import { anyActs } from '$lib/offline/kept';

export const AGENDA_MINUTES = [5, 10, 15, 30] as const;

/**
 * The agenda is not asked for again while a member works through it: refilling it after each line
 * would make five minutes endless.
 */
export function agendaQuery(minutes: number) {
  return {
    ...getAgendaOptions({ query: { minutes } }),
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      upToDate(await getAgenda({ query: { minutes }, signal })),
    staleTime: 10 * 60_000,
  };
}

/** As it is once all is sent that waits for a network. */
async function upToDate(agenda: Agenda): Promise<Agenda> {
  return anyActs() ? (await import('./dealt-with')).withoutDealtWith(agenda) : agenda;
}
