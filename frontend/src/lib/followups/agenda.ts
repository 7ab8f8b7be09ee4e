// What one-tap actions do to an agenda that is already on screen.
import type { AgendaItem, Agenda } from '$lib/api';

/** What is beyond, the server does not count. */
const MOST_COUNTED = 100;

/** An agenda that was worked on since it was asked for: an empty one then is a finished one. */
export type AgendaOnScreen = Agenda & { workedOn?: boolean };

export function without(agenda: Agenda, followUpId: string): AgendaOnScreen {
  const items = agenda.items.filter(({ followUp }) => followUp.id !== followUpId);
  return { ...withItems(agenda, items), workedOn: true };
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
  const more = later < MOST_COUNTED ? String(later) : 'Many';
  const waiting = later === 0 ? '' : ` ${more} more can wait.`;
  return `${count}, about ${minutes}.${waiting}`;
}

/** Why a line is here, in one breath; what the line shows anyway is left out. */
export function sayWhy({ reasons }: AgendaItem): string {
  const said = (reasons ?? []).filter(({ kind }) => kind !== 'OVERDUE' && kind !== 'QUICK');
  const more = said.length > 1 ? said.filter(({ kind }) => kind !== 'DUE') : said;
  return more.map(({ words }) => words).join(' ');
}

function withItems(agenda: Agenda, items: AgendaItem[]): Agenda {
  const plannedMinutes = items.reduce((sum, { minutes }) => sum + minutes, 0);
  return { ...agenda, items, plannedMinutes };
}
