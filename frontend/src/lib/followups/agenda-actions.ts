// Done and snooze on the agenda: shown at once, sent, and taken back with Undo.
import {
  completeFollowUp,
  reopenFollowUp,
  snoozeFollowUp,
  unsnoozeFollowUp,
  type AgendaItem,
  type Agenda,
  type Completion,
} from '$lib/api';
import { queryClient, refresh } from '$lib/api/queries';
import { toast, toastProblem } from '$lib/ui';
import { dismiss } from '$lib/ui/toasts.svelte';
import { sayDay } from '$lib/words/dates';
import { withBack, without } from './agenda';
import { refreshAroundAgenda } from './queries';

export function complete({ followUp }: AgendaItem, completion: Completion = {}) {
  const path = { id: followUp.id };
  return takeOff(followUp.id, `Done: ${followUp.title}`, {
    send: () => completeFollowUp({ path, body: completion }),
    takeBack: () => reopenFollowUp({ path }),
  });
}

export function snooze({ followUp }: AgendaItem, until: string, today: string) {
  const path = { id: followUp.id };
  return takeOff(followUp.id, `Snoozed until ${sayDay(until, today)}`, {
    send: () => snoozeFollowUp({ path, body: { until } }),
    takeBack: () => unsnoozeFollowUp({ path }),
  });
}

type Action = { send: () => Promise<unknown>; takeBack: () => Promise<unknown> };

async function takeOff(followUpId: string, said: string, { send, takeBack }: Action) {
  const agendas = { predicate: isAgenda };
  await queryClient.cancelQueries(agendas);
  const before = queryClient.getQueriesData<Agenda>(agendas);
  queryClient.setQueriesData<Agenda>(agendas, (agenda) => agenda && without(agenda, followUpId));
  const putBack = () => before.forEach(([key, agenda]) => putLineBack(key, agenda, followUpId));

  const sent = send();
  const shown = toast(said, {
    undo: async () => {
      putBack();
      try {
        await sent;
        await takeBack();
      } catch (failure) {
        toastProblem(failure);
      }
      // Its version has moved on, and an answer that was lost is asked for again.
      await Promise.all([refresh('getAgenda'), refreshAroundAgenda()]);
    },
  });

  try {
    await sent;
    await refreshAroundAgenda();
  } catch (failure) {
    putBack();
    dismiss(shown);
    toastProblem(failure);
  }
}

function putLineBack(key: readonly unknown[], before: Agenda | undefined, id: string) {
  const position = before?.items.findIndex(({ followUp }) => followUp.id === id) ?? -1;
  const item = before?.items[position];
  if (!item) return;
  queryClient.setQueryData<Agenda>(key, (now) => now && withBack(now, item, position));
}

function isAgenda({ queryKey }: { queryKey: readonly unknown[] }) {
  return (queryKey[0] as { _id?: string })._id === 'getAgenda';
}
