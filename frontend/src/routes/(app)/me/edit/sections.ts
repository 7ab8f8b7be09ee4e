import type { ProfileValues } from '$lib/members/values';

/** The parts of the form, one at a time, and which fields are in which. */
export const sections = {
  about: {
    label: 'About me',
    fields: ['fullName', 'headline', 'profession', 'specialties', 'careerStage', 'about'],
  },
  work: {
    label: 'Work',
    fields: ['positions', 'workplace', 'city', 'country', 'languages', 'timeZone'],
  },
  writing: { label: 'Writing', fields: ['publications', 'orcid', 'links'] },
  talk: { label: 'Talk', fields: ['openTo', 'interests', 'audiences'] },
} satisfies Record<string, { label: string; fields: (keyof ProfileValues)[] }>;

export type Section = keyof typeof sections;

export function toSection(name: string | null): Section {
  return name !== null && name in sections ? (name as Section) : 'about';
}

export function sectionPath(section: Section): string {
  return section === 'about' ? '/me/edit' : `/me/edit?section=${section}`;
}

/** Where the first of these fields is, such as `positions/0/title`; none where they are in this one. */
export function sectionOfError(errors: string[], here: Section): Section | undefined {
  const fields = errors.map((pointer) => pointer.split('/')[0]!);
  const has = (section: Section) =>
    fields.some((field) => (sections[section].fields as string[]).includes(field));
  if (has(here)) return undefined;
  return (Object.keys(sections) as Section[]).find(has);
}
