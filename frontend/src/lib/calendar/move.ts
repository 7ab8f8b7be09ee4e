// Moves what is at hand to another day. What comes once gets a new date; of what comes again only this occurrence moves,
// as a snooze, and what was snoozed is snoozed again.
import {
  ifMatch,
  snoozeFollowUp,
  unsnoozeFollowUp,
  updateFollowUp,
  type CalendarOccurrence,
} from '$lib/api';
import { toast, toastProblem } from '$lib/ui';
import { addDays, sayDay } from '$lib/words/dates';
import { refreshCalendar } from './queries';

const isSnoozed = ({ date, dueOn }: CalendarOccurrence) => date !== dueOn;

export const movesAsSnooze = (item: CalendarOccurrence) => item.comesAgain || isSnoozed(item);

/** A snooze ends after today; a date may be today's. */
export function firstDayFor(item: CalendarOccurrence, today: string): string {
  return movesAsSnooze(item) ? addDays(today, 1) : today;
}

export async function moveTo(item: CalendarOccurrence, day: string, today: string) {
  const undo = movesAsSnooze(item) ? await snoozeTo(item, day) : await dateTo(item, day);
  await refreshCalendar();
  toast(`${item.title}: moved to ${sayDay(day, today)}`, {
    undo: async () => {
      try {
        await undo();
      } catch (failure) {
        toastProblem(failure);
      }
      await refreshCalendar();
    },
  });
}

async function snoozeTo(item: CalendarOccurrence, until: string) {
  const path = { id: item.followUpId };
  const query = { occurrence: item.occurrence };
  await snoozeFollowUp({ path, query, body: { until } });
  return () =>
    isSnoozed(item)
      ? snoozeFollowUp({ path, query, body: { until: item.date } })
      : unsnoozeFollowUp({ path });
}

async function dateTo(item: CalendarOccurrence, dueOn: string) {
  const path = { id: item.followUpId };
  const moved = await updateFollowUp({
    path,
    headers: ifMatch(item.version),
    body: { dueOn },
  });
  return () =>
    updateFollowUp({ path, headers: ifMatch(moved.version), body: { dueOn: item.dueOn } });
}
