import type { ContactPatch, ContactView, NetworkType, NewContact } from '$lib/api';
import { changes } from '$lib/ui';

export type EmailValue = { address: string; label: string };
export type PhoneValue = { number: string; label: string };

/** Through whom: a name, and the contact that it is, where it was chosen from the address book. */
export type IntroducerValue = { name: string; contactId: string };

export type ContactValues = {
  name: string;
  emails: EmailValue[];
  phones: PhoneValue[];
  birthday: string;
  workplace: string;
  profession: string;
  networkTypes: NetworkType[];
  tags: string[];
  metAt: string;
  introducedBy: IntroducerValue;
  notes: string;
};

export type ContactField = keyof ContactValues;

export const fieldLabels: Record<ContactField, string> = {
  name: 'Name',
  emails: 'Email',
  phones: 'Phone',
  birthday: 'Birthday',
  workplace: 'Workplace',
  profession: 'Profession',
  networkTypes: 'Network types',
  tags: 'Tags',
  metAt: 'Where we met',
  introducedBy: 'Introduced by',
  notes: 'Notes',
};

export function emptyContact(): ContactValues {
  return {
    name: '',
    emails: [],
    phones: [],
    birthday: '',
    workplace: '',
    profession: '',
    networkTypes: [],
    tags: [],
    metAt: '',
    introducedBy: { name: '', contactId: '' },
    notes: '',
  };
}

export function valuesOf(contact: ContactView): ContactValues {
  return {
    name: contact.name,
    emails: contact.emails.map(({ address, label = '' }) => ({ address, label })),
    phones: contact.phones.map(({ number, label = '' }) => ({ number, label })),
    birthday: contact.birthday ?? '',
    workplace: contact.workplace ?? '',
    profession: contact.profession ?? '',
    networkTypes: contact.networkTypes,
    tags: contact.tags,
    metAt: contact.metAt ?? '',
    introducedBy: {
      name: contact.introducedBy?.name ?? '',
      contactId: contact.introducedBy?.contactId ?? '',
    },
    notes: contact.notes ?? '',
  };
}

/** For a new one: what was left empty is absent. */
export function toNew(values: ContactValues): NewContact {
  return { name: '', ...given(tidy(values)) };
}

/** For a merge patch: only what was changed, and null where it was emptied. */
export function toPatch(before: ContactValues, values: ContactValues): ContactPatch {
  const now = tidy(values);
  const changed = Object.keys(changes(now, tidy(before))) as ContactField[];
  const sent = given(now);
  return Object.fromEntries(
    changed.map((field) => [
      field,
      // An empty name is refused beside its field; null would be a request we do not mean.
      sent[field] ?? (field === 'name' ? '' : null),
    ]),
  );
}

/** What is not empty, as it is sent: a label or an introducer that nobody named is absent. */
function given(values: ContactValues): Partial<NewContact> {
  const { emails, phones, introducedBy, ...plain } = values;
  const sent: Partial<NewContact> = Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value.length > 0),
  );
  if (emails.length > 0) sent.emails = emails.map(labelled);
  if (phones.length > 0) sent.phones = phones.map(labelled);
  if (introducedBy.contactId) sent.introducedBy = { contactId: introducedBy.contactId };
  else if (introducedBy.name) sent.introducedBy = { name: introducedBy.name };
  return sent;
}

function labelled<Way extends { label: string }>({ label, ...way }: Way) {
  return label ? { ...way, label } : way;
}

/** As it is kept: nobody means the spaces around a text, or a line that was left empty. */
export function tidy(values: ContactValues): ContactValues {
  const { emails, phones, introducedBy, networkTypes, tags, ...texts } = values;
  const trimmed = Object.entries(texts).map(([field, value]) => [field, value.trim()]);
  return {
    ...(Object.fromEntries(trimmed) as typeof texts),
    emails: emails.map(strip).filter(({ address }) => address),
    phones: phones.map(strip).filter(({ number }) => number),
    introducedBy: strip(introducedBy),
    networkTypes,
    tags,
  };
}

function strip<Texts extends Record<string, string>>(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([field, value]) => [field, value.trim()]),
  ) as Texts;
}

/** A value in words, for where two versions are set beside each other. */
export function say(value: ContactValues[ContactField]): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return value.name;
  return value.map(sayOne).join(', ');
}

function sayOne(one: string | EmailValue | PhoneValue): string {
  if (typeof one === 'string') return one;
  const way = 'address' in one ? one.address : one.number;
  return one.label ? `${way} (${one.label})` : way;
}
