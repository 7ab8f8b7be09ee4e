import {
  byCursor,
  getOpenDoorOptions,
  listAsksInfiniteOptions,
  listAsksOptions,
  refresh,
} from '$lib/api/queries';

export type Box = 'incoming' | 'outgoing';

export function questionsQuery(box: Box) {
  return { ...listAsksInfiniteOptions({ query: { box } }), ...byCursor };
}

/** Whether a question waits for my answer: one is enough to know. */
export function waitingQuery() {
  return listAsksOptions({ query: { box: 'incoming', waiting: true, limit: 1 } });
}

export function openDoorQuery() {
  return getOpenDoorOptions();
}

export function refreshQuestions() {
  return refresh('listAsks', 'getOpenDoor', 'waitingForMe');
}
