import type { ContactDuplicate, MergeFieldPreview } from '$lib/api';
import { sayBirthday } from '$lib/contacts/birthday';
import { networkTypes } from '$lib/words/labels';
import { labelOf, type Term } from '$lib/words/vocabulary';

const REASONS: Record<ContactDuplicate['reasons'][number], string> = {
  SAME_EMAIL: 'the same email address',
  SAME_PHONE: 'the same phone number',
  ALIKE_NAME: 'names that are alike',
};

/** `They have the same email address and names that are alike.` */
export function reasons(all: ContactDuplicate['reasons']): string {
  return `They have ${all.map((reason) => REASONS[reason]).join(' and ')}.`;
}

export const fieldLabels: Record<MergeFieldPreview['field'], string> = {
  NAME: 'Name',
  EMAILS: 'Email',
  PHONES: 'Phone',
  BIRTHDAY: 'Birthday',
  WORKPLACE: 'Workplace',
  PROFESSION: 'Profession',
  NETWORK_TYPES: 'Network types',
  TAGS: 'Tags',
  MET_AT: 'Where we met',
  INTRODUCED_BY: 'Introduced by',
  NOTES: 'Notes',
};

/** One value of a preview as it is read on screen. */
export function sayValue(
  field: MergeFieldPreview['field'],
  value: string,
  professions: Term[],
): string {
  if (field === 'PROFESSION') return labelOf(professions, value);
  if (field === 'BIRTHDAY') return sayBirthday(value);
  if (field === 'TAGS') return `#${value}`;
  if (field === 'NETWORK_TYPES') return networkTypes[value as keyof typeof networkTypes] ?? value;
  return value;
}

/** What goes along: `2 interactions and 1 follow-up`. */
export function belongings(side: { interactions: number; followUps: number }): string {
  const parts = [
    side.interactions > 0 && count(side.interactions, 'interaction'),
    side.followUps > 0 && count(side.followUps, 'follow-up'),
  ].filter(Boolean);
  return parts.join(' and ');
}

function count(number: number, noun: string) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The fields that a refused undo names, in a sentence's order. */
export function sayFields(fields: unknown): string {
  if (!Array.isArray(fields)) return 'something';
  return fields
    .map((field) => (fieldLabels[field as keyof typeof fieldLabels] ?? 'the member').toLowerCase())
    .join(', ');
}
