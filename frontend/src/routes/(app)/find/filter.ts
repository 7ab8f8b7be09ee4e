import type { MemberFilter } from '$lib/members/queries';
import { sayLanguage } from '$lib/members/say';
import { careerStages, openTo } from '$lib/words/labels';
import { labelOf, type Term } from '$lib/words/vocabulary';

type Name = Exclude<keyof MemberFilter, 'cursor' | 'limit'>;
type Words = { professions: Term[]; specialties: Term[] };

/** Those behind "More filters". */
export const MORE: Name[] = [
  'place',
  'organisation',
  'interest',
  'openTo',
  'careerStage',
  'language',
];
const ALL: Name[] = ['query', 'profession', 'specialty', ...MORE];

/** The filter in the address; what the API would not know is left out. */
export function readFilter(params: URLSearchParams): MemberFilter {
  const said = Object.fromEntries(
    ALL.map((name) => [name, params.get(name)?.trim() || undefined]),
  ) as Record<Name, string | undefined>;
  return {
    ...said,
    query: said.query?.slice(0, 100),
    openTo: isOneOf(openTo, said.openTo) ? said.openTo : undefined,
    careerStage: isOneOf(careerStages, said.careerStage) ? said.careerStage : undefined,
  };
}

function isOneOf<Key extends string>(
  labels: Record<Key, string>,
  value: string | undefined,
): value is Key {
  return value !== undefined && Object.hasOwn(labels, value);
}

/** What is on beside the name, in words. */
export function sayFilter(filter: MemberFilter, words: Words): { name: Name; label: string }[] {
  const said: Partial<Record<Name, string>> = {
    profession: filter.profession && labelOf(words.professions, filter.profession),
    specialty: filter.specialty && labelOf(words.specialties, filter.specialty),
    place: filter.place && `In ${filter.place}`,
    organisation: filter.organisation && `At ${filter.organisation}`,
    interest: filter.interest && `Interested in ${filter.interest}`,
    openTo: filter.openTo && `Open to ${lowerFirst(openTo[filter.openTo])}`,
    careerStage: filter.careerStage && careerStages[filter.careerStage],
    language: filter.language && `Speaks ${sayLanguage(filter.language)}`,
  };
  return ALL.flatMap((name) => (said[name] ? [{ name, label: said[name] }] : []));
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
