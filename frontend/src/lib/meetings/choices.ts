import type { InteractionKind, MeetingBatch, MeetingChoice, MeetingProposal } from '$lib/api';
import { sayDay } from '$lib/words/dates';

/** A proposal as it is edited; minutes as a Select holds them. */
export type Choice = {
  chosen: boolean;
  title: string;
  dueOn: string;
  action: InteractionKind;
  minutes: string;
  /** Why it could not be planned. */
  error?: string;
};

export function toChoice({ title, dueOn, action, minutes }: MeetingProposal): Choice {
  return { chosen: true, title, dueOn, action, minutes: String(minutes) };
}

export function toItem(contactId: string, choice: Choice): MeetingChoice {
  const { title, dueOn, action, minutes } = choice;
  return { contactId, title: title.trim(), dueOn, action, minutes: Number(minutes) };
}

export function keyOf({ metAt, metOn }: MeetingBatch): string {
  return `${metOn} ${metAt ?? ''}`;
}

/** "12 people at ESC Congress", "Ana Ribeiro", with the day below. */
export function sayPlace({ metAt, proposals }: MeetingBatch): string {
  const people = proposals.length === 1 ? '1 person' : `${proposals.length} people`;
  return metAt ? `${people}: ${metAt}` : people;
}

export function sayMetOn({ metOn }: MeetingBatch, today: string): string {
  return `You met ${sayDay(metOn, today).replace(/^(?=\d)/, 'on ')}`;
}
