// Professions and specialties come from the API by key; these are their labels.
import { listProfessions, listSpecialties } from '$lib/api';

export type Term = { key: string; label: string };

let professions: Promise<Term[]> | undefined;
let specialties: Promise<Term[]> | undefined;

/** Asked once per visit: the lists change with a release, not with a day. */
export function loadProfessions(): Promise<Term[]> {
  professions ??= listProfessions().then(
    ({ items }) => items,
    again(() => (professions = undefined)),
  );
  return professions;
}

export function loadSpecialties(): Promise<Term[]> {
  specialties ??= listSpecialties().then(
    ({ items }) => items,
    again(() => (specialties = undefined)),
  );
  return specialties;
}

export function toChoices(terms: Term[]) {
  return terms.map(({ key, label }) => ({ value: key, label }));
}

/** The label of a key; a key this client does not know is shown readably. */
export function labelOf(terms: Term[], key: string | null | undefined): string {
  if (!key) return '';
  const words = key.replaceAll('-', ' ');
  return (
    terms.find((term) => term.key === key)?.label ?? words.charAt(0).toUpperCase() + words.slice(1)
  );
}

function again(forget: () => void) {
  return (failure: unknown) => {
    forget();
    throw failure;
  };
}
