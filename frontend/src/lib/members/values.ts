import type { FieldAudience, MemberPatch, MemberProfile, Publication } from '$lib/api';

export type LinkValues = { label: string; url: string };
export type PositionValues = {
  title: string;
  organisation: string;
  city: string;
  country: string;
  startedOn: string;
  endedOn: string;
  current: boolean;
};
/** `number` is a DOI or a PubMed number, however it was pasted. */
export type PublicationValues = { number: string; title: string };
export type Audiences = Record<string, FieldAudience>;

/** The fields as a form holds them: what is not there is empty. */
export type ProfileValues = {
  fullName: string;
  headline: string;
  profession: string;
  specialties: string[];
  careerStage: NonNullable<MemberProfile['careerStage']> | '';
  workplace: string;
  city: string;
  country: string;
  languages: string[];
  interests: string[];
  about: string;
  links: LinkValues[];
  openTo: MemberProfile['openTo'];
  positions: PositionValues[];
  publications: PublicationValues[];
  orcid: string;
  audiences: Audiences;
  timeZone: string;
};

export const fieldLabels: Record<keyof ProfileValues, string> = {
  fullName: 'Full name',
  headline: 'Headline',
  profession: 'Profession',
  specialties: 'Specialties',
  careerStage: 'Career stage',
  workplace: 'Workplace',
  city: 'City',
  country: 'Country',
  languages: 'Languages',
  interests: 'Interests',
  about: 'About me',
  links: 'Links',
  openTo: 'Open to',
  positions: 'Posts',
  publications: 'Publications',
  orcid: 'ORCID',
  audiences: 'Who sees what',
  timeZone: 'Time zone',
};

export function valuesOf(profile: MemberProfile): ProfileValues {
  return {
    fullName: profile.fullName,
    headline: profile.headline ?? '',
    profession: profile.profession,
    specialties: [...profile.specialties],
    careerStage: profile.careerStage ?? '',
    workplace: profile.workplace ?? '',
    city: profile.city ?? '',
    country: profile.country ?? '',
    languages: [...profile.languages],
    interests: [...profile.interests],
    about: profile.about ?? '',
    links: profile.links.map(({ label, url }) => ({ label, url })),
    openTo: [...profile.openTo],
    positions: profile.positions.map((position) => ({
      title: position.title,
      organisation: position.organisation,
      city: position.city ?? '',
      country: position.country ?? '',
      startedOn: position.startedOn,
      endedOn: position.endedOn ?? '',
      current: position.current ?? false,
    })),
    publications: profile.publications.map(({ doi, pmid, title }) => ({
      number: doi ?? pmid ?? '',
      title: title ?? '',
    })),
    orcid: profile.orcid ?? '',
    audiences: { ...profile.audiences },
    timeZone: profile.timeZone,
  };
}

/** As it should be sent: without spaces around words, and without rows that were left empty. */
export function tidy(values: ProfileValues): ProfileValues {
  return {
    ...values,
    fullName: values.fullName.trim(),
    headline: values.headline.trim(),
    workplace: values.workplace.trim(),
    city: values.city.trim(),
    about: values.about.trim(),
    orcid: values.orcid.trim(),
    positions: values.positions
      .map(tidyPosition)
      .filter(({ title, organisation, startedOn }) => title || organisation || startedOn),
    publications: values.publications
      .map(({ number, title }) => ({ number: number.trim(), title: title.trim() }))
      .filter(({ number, title }) => number !== '' || title !== ''),
    links: values.links.map(tidyLink).filter(({ label, url }) => label !== '' || url !== ''),
  };
}

/** For a merge patch: what was emptied is null, which clears it. */
export function toPatch(changed: Partial<ProfileValues>): MemberPatch {
  return Object.fromEntries(
    Object.entries(changed).map(([name, value]) => [
      name,
      value === '' && CLEARED.has(name) ? null : toField(name, value),
    ]),
  );
}

const CLEARED = new Set([
  'headline',
  'careerStage',
  'workplace',
  'city',
  'country',
  'about',
  'orcid',
]);

/** People leave out the https://, as in a browser. */
function tidyLink({ label, url }: LinkValues): LinkValues {
  const address = url.trim();
  const bare = address !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(address);
  return { label: label.trim(), url: bare ? `https://${address}` : address };
}

function tidyPosition(position: PositionValues): PositionValues {
  return {
    title: position.title.trim(),
    organisation: position.organisation.trim(),
    city: position.city.trim(),
    country: position.country,
    startedOn: position.startedOn.trim(),
    endedOn: position.current ? '' : position.endedOn.trim(),
    current: position.current,
  };
}

/** Lists as the API knows them: what is empty is left out. */
function toField(name: string, value: unknown): unknown {
  if (name === 'positions') return (value as PositionValues[]).map(withoutEmpty);
  if (name === 'publications') return (value as PublicationValues[]).map(toPublication);
  return value;
}

function withoutEmpty(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

/** A bare number, or an address of PubMed, is PubMed's; all else is meant to be a DOI. */
export function toPublication({ number, title }: PublicationValues): Publication {
  const named = title === '' ? {} : { title };
  return /^(pmid:?\s*)?\d+$/i.test(number) || /ncbi\.nlm\.nih\.gov/i.test(number)
    ? { pmid: number, ...named }
    : { doi: number, ...named };
}
