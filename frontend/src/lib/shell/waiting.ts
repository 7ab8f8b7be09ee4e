import { countNotifications, listAsks, listConnections, listIntroductions } from '$lib/api';
import { queryOptions } from '@tanstack/svelte-query';

const LOOK_EVERY_MS = 5 * 60_000;

/** Where others wait for my answer, and whether I am told anything new: one of each is enough to know. */
async function waitingForMe() {
  const one = { waiting: true, limit: 1 } as const;
  const [requests, toMake, toAccept, questions, notices] = await Promise.all([
    listConnections({ query: { state: 'incoming', limit: 1 } }),
    listIntroductions({ query: { role: 'introducer', ...one } }),
    listIntroductions({ query: { role: 'introduced', ...one } }),
    listAsks({ query: { box: 'incoming', ...one } }),
    countNotifications(),
  ]);
  return {
    requests: requests.items.length > 0,
    introductions: toMake.items.length + toAccept.items.length > 0,
    questions: questions.items.length > 0,
    notices: notices.unread > 0,
  };
}

/** Asked rarely: a dot that comes some minutes late hurries nobody. What is answered here refreshes it. */
export function waitingForMeQuery() {
  return queryOptions({
    queryKey: [{ _id: 'waitingForMe' }],
    queryFn: waitingForMe,
    staleTime: LOOK_EVERY_MS,
    retry: false,
  });
}
