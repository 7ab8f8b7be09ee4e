// What the enumerations of the API are called on screen. Typed by the API, so that a new value
// there is a type error here.
import type {
  ContactSummary,
  FieldAudience,
  InteractionView,
  MemberProfile,
} from '$lib/api/generated/types.gen';

type NetworkType = ContactSummary['networkTypes'][number];
type InteractionKind = InteractionView['kind'];
type CareerStage = NonNullable<MemberProfile['careerStage']>;
type OpenTo = MemberProfile['openTo'][number];

export const networkTypes: Record<NetworkType, string> = {
  OPERATIONAL: 'Operational',
  STRATEGIC: 'Strategic',
  PERSONAL: 'Personal',
};

export const networkTypeHints: Record<NetworkType, string> = {
  OPERATIONAL: 'people I work with',
  STRATEGIC: 'people who widen my view',
  PERSONAL: 'friends and family who keep me whole',
};

export const interactionKinds: Record<InteractionKind, string> = {
  MESSAGE: 'Message',
  CALL: 'Call',
  MEETING: 'Meeting',
  COFFEE: 'Coffee',
  EMAIL: 'Email',
  EVENT: 'Event',
  RESOURCE: 'Something to read',
  OTHER: 'Something else',
};

export const careerStages: Record<CareerStage, string> = {
  STUDENT: 'Student',
  TRAINEE: 'Trainee',
  EARLY_CAREER: 'Early career',
  MID_CAREER: 'Mid career',
  SENIOR: 'Senior',
  RETIRED: 'Retired',
};

export const openTo: Record<OpenTo, string> = {
  MENTORING: 'Mentoring somebody',
  BEING_MENTORED: 'Being mentored',
  COLLABORATION: 'Working together',
  QUESTIONS: 'Questions',
  OPPORTUNITIES: 'Opportunities',
  SPEAKING: 'Speaking',
};

export const fieldAudiences: Record<FieldAudience, string> = {
  EVERYONE: 'Everyone here',
  CONNECTIONS: 'My connections',
  ONLY_ME: 'Only me',
};

/** Network types are chosen where their meaning can be read. */
export const networkTypeChoices = choices(networkTypes).map((choice) => ({
  ...choice,
  hint: networkTypeHints[choice.value],
}));

/** The labels as choices for a Select or Checkboxes. */
export function choices<Key extends string>(labels: Record<Key, string>) {
  return (Object.keys(labels) as Key[]).map((value) => ({ value, label: labels[value] }));
}

/** What a search has brought, for those who do not see the list grow shorter. */
export function sayShown(count: number, more: boolean): string {
  if (count === 0) return 'Nobody found';
  const people = count === 1 ? '1 person' : `${count} people`;
  return more ? `${people} shown, and there are more` : `${people} shown`;
}
