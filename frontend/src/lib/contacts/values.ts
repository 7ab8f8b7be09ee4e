import type { ContactPatch, ContactView, NetworkType, NewContact } from '$lib/api';

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

const FIELDS = Object.keys(fieldLabels) as ContactField[];

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
  const given = FIELDS.filter((field) => tidy(values[field]).length > 0);
  return { name: '', ...pick(values, given) };
}

/** For a merge patch: only what was changed, and null where it was emptied. */
export function toPatch(before: ContactValues, values: ContactValues): ContactPatch {
  const changed = FIELDS.filter((field) => !same(before[field], values[field]));
  const patch: Record<string, unknown> = pick(values, changed);
  for (const field of changed) if (tidy(values[field]).length === 0) patch[field] = null;
  // An empty name is refused beside its field; null would be a request we do not mean.
  if (changed.includes('name')) patch.name = values.name.trim();
  return patch as ContactPatch;
}

/** Where mine and theirs have both moved, and not to the same place. */
export function clashes(
  before: ContactValues,
  newer: ContactValues,
  mine: ContactValues,
): ContactField[] {
  return FIELDS.filter(
    (field) =>
      !same(before[field], newer[field]) &&
      !same(before[field], mine[field]) &&
      !same(newer[field], mine[field]),
  );
}

/** Mine on top of the newer version: what I did not touch follows it. */
export function onTopOf(
  newer: ContactValues,
  before: ContactValues,
  mine: ContactValues,
): ContactValues {
  const touched = FIELDS.filter((field) => !same(before[field], mine[field]));
  return { ...newer, ...pick(mine, touched) };
}

function pick(values: ContactValues, fields: ContactField[]): Partial<ContactValues> {
  return Object.fromEntries(fields.map((field) => [field, tidy(values[field])]));
}

function same(one: string | string[], other: string | string[]): boolean {
  return JSON.stringify(tidy(one)) === JSON.stringify(tidy(other));
}

function tidy<Value extends string | string[]>(value: Value): Value {
  return (typeof value === 'string' ? value.trim() : [...value]) as Value;
}
