// What is done with many follow-ups at once: each for itself, so that one that cannot be changed keeps no other back.
import {
  changeFollowUps,
  reopenFollowUp,
  snoozeFollowUp,
  toProblem,
  undismissFollowUp,
  unskipFollowUp,
  unsnoozeFollowUp,
  type BulkItem,
  type FollowUpView,
} from '$lib/api';
import { localToday, sayDay } from '$lib/words/dates';

export type Bulk = Pick<BulkItem, 'action' | 'until' | 'dueOn'>;
export type Refused = { followUp: FollowUpView; why: string };
export type Changed = { changed: FollowUpView[]; refused: Refused[] };

const AT_ONCE = 100;

/** @returns the ones that were changed, as they were before */
export async function changeMany(chosen: FollowUpView[], bulk: Bulk): Promise<Changed> {
  const result: Changed = { changed: [], refused: [] };
  for (let from = 0; from < chosen.length; from += AT_ONCE) {
    const some = chosen.slice(from, from + AT_ONCE);
    const items = some.map(({ id, occurrence }) => ({ id, occurrence, ...bulk }));
    const answer = await changeFollowUps({ body: { items } });
    answer.items.forEach(({ status, problem }, at) => {
      const followUp = some[at]!;
      if (!problem) result.changed.push(followUp);
      else {
        const why = toProblem(problem, new Response(null, { status })).message;
        result.refused.push({ followUp, why });
      }
    });
  }
  return result;
}

/** Each as it was before. */
export async function takeBackMany(before: FollowUpView[], { action }: Bulk) {
  if (action === 'RESCHEDULE') {
    for (const followUp of before) await changeMany([followUp], { action, dueOn: followUp.dueOn });
  }
  for (const { id, occurrence, snoozedUntil } of before) {
    const path = { id };
    const which = { path, query: { occurrence } };
    if (action === 'COMPLETE') await reopenFollowUp(which);
    else if (action === 'SKIP') await unskipFollowUp(which);
    else if (action === 'DISMISS') await undismissFollowUp(which);
    else if (snoozedUntil && snoozedUntil > localToday()) {
      await snoozeFollowUp({ ...which, body: { until: snoozedUntil } });
    } else if (action === 'SNOOZE') await unsnoozeFollowUp({ path });
  }
}

/** "3 done", "1 snoozed until Thursday". */
export function sayChanged(count: number, { action, until, dueOn }: Bulk, today?: string): string {
  const said = {
    COMPLETE: 'done',
    SKIP: 'skipped this time',
    DISMISS: 'dismissed',
    SNOOZE: `snoozed until ${until ? sayDay(until, today) : ''}`,
    RESCHEDULE: `moved to ${dueOn ? sayDay(dueOn, today) : ''}`,
  }[action];
  return `${count} ${said}`;
}
