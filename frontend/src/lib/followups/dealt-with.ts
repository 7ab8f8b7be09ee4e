import type { Agenda } from '$lib/api';
import { dealtWith, occurrenceKey } from '$lib/offline/queue';
import { without } from './agenda';

/** What was dealt with here and waits for a network is not there any more, whatever the copy says that was kept. */
export async function withoutDealtWith(agenda: Agenda): Promise<Agenda> {
  const dealt = await dealtWith();
  return agenda.items
    .filter(({ followUp: { id, occurrence } }) => dealt.has(occurrenceKey(id, occurrence)))
    .reduce((left, { followUp }) => without(left, followUp.id), agenda);
}
