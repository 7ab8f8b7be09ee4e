import type { MemberPatch, MemberProfile } from '$lib/api';

export type LinkValues = { label: string; url: string };

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
    links: values.links.map(tidyLink).filter(({ label, url }) => label !== '' || url !== ''),
  };
}

/** For a merge patch: what was emptied is null, which clears it. */
export function toPatch(changed: Partial<ProfileValues>): MemberPatch {
  return Object.fromEntries(
    Object.entries(changed).map(([name, value]) => [
      name,
      value === '' && CLEARED.has(name) ? null : value,
    ]),
  );
}

const CLEARED = new Set(['headline', 'careerStage', 'workplace', 'city', 'country', 'about']);

/** People leave out the https://, as in a browser. */
function tidyLink({ label, url }: LinkValues): LinkValues {
  const address = url.trim();
  const bare = address !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(address);
  return { label: label.trim(), url: bare ? `https://${address}` : address };
}
