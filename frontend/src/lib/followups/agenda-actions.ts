// What one tap does with a follow-up: kept, shown, sent, and taken back with Undo for a minute. Without a network it
// waits in this browser, and is sent when there is one again (`$lib/offline`, fetched before the first tap).
import type { Agenda, Completion, FollowUpView } from '$lib/api';
import { queryClient, refresh } from '$lib/api/queries';
import { toast, toastProblem } from '$lib/ui';
import { dismiss as dismissToast } from '$lib/ui/toasts.svelte';
import { localToday, sayDay } from '$lib/words/dates';
import { withBack, without } from './agenda';
import { refreshAroundAgenda } from './queries';

const UNDO_SECONDS = 60;

type Wish = {
  deed: 'DONE' | 'SNOOZE' | 'SKIP' | 'DISMISS';
  completion?: Completion;
  until?: string;
};

/** Something that was done, and can be taken back. */
export type Acted = { undo: () => Promise<void> };

/** Before anything is tapped, so that a tap is kept at once, also where the network has gone meanwhile. */
export function fetchQueue() {
  return import('$lib/offline/queue');
}

/** The contact was made: it is logged, and the next occurrence comes where there is one. */
export function done(followUp: FollowUpView, completion: Completion = {}) {
  return act(followUp, { deed: 'DONE', completion }, `Done: ${followUp.title}`);
}

/** The same occurrence shows again on the day given, in the member's zone; a day after today. */
export function snooze(followUp: FollowUpView, until: string, today = localToday()) {
  return act(followUp, { deed: 'SNOOZE', until }, `Snoozed until ${sayDay(until, today)}`);
}

/** Not this time: only where it comes again (see `comesAgain`). */
export function skip(followUp: FollowUpView) {
  return act(followUp, { deed: 'SKIP' }, `Skipped this time: ${followUp.title}`);
}

/** Never again. */
export function dismiss(followUp: FollowUpView) {
  return act(followUp, { deed: 'DISMISS' }, `Dismissed: ${followUp.title}`);
}

/** As if it had never been done; what the toast's Undo does. */
export function undo(acted: Acted) {
  return acted.undo();
}

export function comesAgain({ recurrence, origin }: FollowUpView): boolean {
  return recurrence !== undefined || origin === 'CADENCE';
}

/** What is being kept at this moment: a second tap on it is the first one. */
const keeping = new Map<string, Promise<Acted>>();

/** Answers when it is sent, or waits for a network; until then it is shown as done already. */
function act(followUp: FollowUpView, wish: Wish, said: string): Promise<Acted> {
  const acting = keeping.get(keyOf(followUp)) ?? keepShowAndSend(followUp, wish, said);
  keeping.set(keyOf(followUp), acting);
  return acting;
}

async function keepShowAndSend(followUp: FollowUpView, wish: Wish, said: string): Promise<Acted> {
  const queue = fetchQueue();
  const kept = queue.then(({ keep }) => keep({ ...wish, ...about(followUp) }));
  // Not before: who leaves the page as soon as it is shown as done must not lose it. What fails is told below.
  await kept.catch(() => undefined);
  const agendas = { predicate: isAgenda };
  await queryClient.cancelQueries(agendas);
  const before = queryClient.getQueriesData<Agenda>(agendas);
  queryClient.setQueriesData<Agenda>(agendas, (agenda) => agenda && without(agenda, followUp.id));
  const putBack = () => before.forEach(([key, agenda]) => putLineBack(key, agenda, followUp.id));
  keeping.delete(keyOf(followUp));

  const acted = { undo: once(takeBack) };
  const shown = toast(navigator.onLine ? said : `${said}. It waits for a network`, {
    undo: acted.undo,
    seconds: UNDO_SECONDS,
  });

  async function takeBack() {
    dismissToast(shown);
    putBack();
    try {
      await (await queue).takeBack(await kept);
    } catch (failure) {
      toastProblem(failure);
    }
    // Its version has moved on, and an answer that was lost is asked for again.
    await Promise.all([refresh('getAgenda'), refreshAroundAgenda()]);
  }

  try {
    if ((await (await queue).send(await kept)) === 'sent') await refreshAroundAgenda();
  } catch (failure) {
    putBack();
    dismissToast(shown);
    toastProblem(failure);
  }
  return acted;
}

const keyOf = ({ id, occurrence }: FollowUpView) => `${id}:${occurrence}`;

function about({ id, occurrence, title, contact, snoozedUntil }: FollowUpView) {
  return {
    followUpId: id,
    occurrence,
    title,
    person: contact.name,
    contactId: contact.id,
    before: snoozedUntil,
  };
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

function once(work: () => Promise<void>) {
  let working: Promise<void> | undefined;
  return () => (working ??= work());
}
