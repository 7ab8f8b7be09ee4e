import type { ContactPatch, ContactView, NetworkType, NewContact } from '$lib/api';
import { changes } from '$lib/ui';

export type ContactValues = {
  name: string;
  email: string;
  phone: string;
  workplace: string;
  profession: string;
  networkTypes: NetworkType[];
  tags: string[];
  metAt: string;
  notes: string;
};

export type ContactField = keyof ContactValues;

export const fieldLabels: Record<ContactField, string> = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  workplace: 'Workplace',
  profession: 'Profession',
  networkTypes: 'Network types',
  tags: 'Tags',
  metAt: 'Where we met',
  notes: 'Notes',
};

export function emptyContact(): ContactValues {
  return {
    name: '',
    email: '',
    phone: '',
    workplace: '',
    profession: '',
    networkTypes: [],
    tags: [],
    metAt: '',
    notes: '',
  };
}

export function valuesOf(contact: ContactView): ContactValues {
  return {
    name: contact.name,
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    workplace: contact.workplace ?? '',
    profession: contact.profession ?? '',
    networkTypes: contact.networkTypes,
    tags: contact.tags,
    metAt: contact.metAt ?? '',
    notes: contact.notes ?? '',
  };
}

/** For a new one: what was left empty is absent. */
export function toNew(values: ContactValues): NewContact {
  const given = Object.entries(tidy(values)).filter(([, value]) => value.length > 0);
  return { name: '', ...Object.fromEntries(given) };
}

/** For a merge patch: only what was changed, and null where it was emptied. */
export function toPatch(before: ContactValues, values: ContactValues): ContactPatch {
  const changed = Object.entries(changes(tidy(values), tidy(before)));
  // An empty name is refused beside its field; null would be a request we do not mean.
  return Object.fromEntries(
    changed.map(([field, value]) => [field, value.length > 0 || field === 'name' ? value : null]),
  );
}

/** As it is kept: nobody means the spaces around a text. */
export function tidy(values: ContactValues): ContactValues {
  const trimmed = Object.entries(values).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.trim() : value,
  ]);
  return Object.fromEntries(trimmed) as ContactValues;
}
