import type { ContactImportView } from '$lib/api';

const formats: Record<NonNullable<ContactImportView['format']>, string> = {
  VCARD: 'vCard',
  CSV: 'Table',
  LINKEDIN: 'LinkedIn',
  ARCHIVE: 'Archive of Collega',
};

export const columns: Record<ContactImportView['columns'][number]['field'], string> = {
  NOTHING: 'Leave out',
  NAME: 'Name',
  FIRST_NAME: 'First name',
  MIDDLE_NAME: 'Middle name',
  LAST_NAME: 'Last name',
  EMAIL: 'Email',
  PHONE: 'Phone',
  WORKPLACE: 'Workplace',
  POSITION: 'Position',
  PROFESSION: 'Profession',
  NETWORK_TYPES: 'Network types',
  TAGS: 'Tags',
  MET_AT: 'Where we met',
  CONNECTED_ON: 'Connected on',
  BIRTHDAY: 'Birthday',
  NOTES: 'Notes',
  LINK: 'Link',
  INTRODUCED_BY: 'Introduced by',
};

export const sayPeople = (number: number) =>
  number === 1 ? '1 person' : `${number.toLocaleString('en-GB')} people`;

/** What a past import is called in the list. */
export function sayImport(one: Pick<ContactImportView, 'fileName' | 'format'>): string {
  return one.fileName ?? (one.format ? formats[one.format] : 'A file');
}

export function sayOutcome(one: Pick<ContactImportView, 'state' | 'counts'>): string {
  switch (one.state) {
    case 'DONE':
      return one.counts.added === 0 ? 'Nobody was new' : `${sayPeople(one.counts.added)} added`;
    case 'UNDONE':
      return one.counts.kept === 0 ? 'Undone' : `Undone, but for ${sayPeople(one.counts.kept)}`;
    case 'FAILED':
      return 'Could not be used';
    default:
      return 'Not added yet';
  }
}
