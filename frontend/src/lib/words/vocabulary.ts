// Professions and specialties come from the API by key; these are their labels.

export type Term = { key: string; label: string; broader?: string | null };

let professions: Promise<Term[]> | undefined;
let specialties: Promise<Term[]> | undefined;

/** Asked once per visit: the lists change with a release, not with a day. */
export function loadProfessions(): Promise<Term[]> {
  professions ??= askProfessions().catch(again(() => (professions = undefined)));
  return professions;
}

export function loadSpecialties(): Promise<Term[]> {
  specialties ??= askSpecialties().catch(again(() => (specialties = undefined)));
  return specialties;
}

// The client is imported when it is first used, as in `account/sign.ts`.
async function askProfessions(): Promise<Term[]> {
  const { listProfessions } = await import('$lib/api');
  return (await listProfessions()).items;
}

async function askSpecialties(): Promise<Term[]> {
  const { listSpecialties } = await import('$lib/api');
  return (await listSpecialties()).items;
}

const INDENT = '\u2003';

/** In the order of the lists, where what is narrower follows what is broader: set in by its depth. */
export function toChoices(terms: Term[]) {
  const depths = new Map<string, number>();
  return terms.map(({ key, label, broader }) => {
    const depth = broader ? (depths.get(broader) ?? -1) + 1 : 0;
    depths.set(key, depth);
    return { value: key, label: INDENT.repeat(depth) + label };
  });
}

/** The label of a key; a key this client does not know is shown readably. */
export function labelOf(terms: Term[], key: string | null | undefined): string {
  if (!key) return '';
  const words = key.replaceAll('-', ' ');
  return (
    terms.find((term) => term.key === key)?.label ?? words.charAt(0).toUpperCase() + words.slice(1)
  );
}

type Work = { profession?: string | null; workplace?: string | null };

/** "Nurse · Hospital de São João": what is known of somebody's work, in one line. */
export function sayWork(professions: Term[], { profession, workplace }: Work): string {
  return [labelOf(professions, profession), workplace].filter(Boolean).join(' · ');
}

function again(forget: () => void) {
  return (failure: unknown) => {
    forget();
    throw failure;
  };
}
