// What one-tap actions do to an agenda that is already on screen.
import type { AgendaItem, Agenda } from '$lib/api';

export function without(agenda: Agenda, followUpId: string): Agenda {
  return withItems(
    agenda,
    agenda.items.filter(({ followUp }) => followUp.id !== followUpId),
  );
}

/** Puts a line back where it was, or at the end when the list has become shorter. */
export function withBack(agenda: Agenda, item: AgendaItem, position: number): Agenda {
  if (agenda.items.some(({ followUp }) => followUp.id === item.followUp.id)) return agenda;
  return withItems(agenda, agenda.items.toSpliced(position, 0, item));
}

/** "3 follow-ups, about 6 minutes. 2 more can wait." */
export function summary({ items, plannedMinutes, later }: Agenda): string {
  const count = items.length === 1 ? '1 follow-up' : `${items.length} follow-ups`;
  const minutes = plannedMinutes === 1 ? 'a minute' : `${plannedMinutes} minutes`;
  const waiting = later === 0 ? '' : ` ${later} more can wait.`;
  return `${count}, about ${minutes}.${waiting}`;
}

function withItems(agenda: Agenda, items: AgendaItem[]): Agenda {
  const plannedMinutes = items.reduce((sum, { followUp }) => sum + followUp.minutes, 0);
  return { ...agenda, items, plannedMinutes };
}
