// What the enumerations of posts are called; apart from the other labels, which every page has.
import type { AudienceDraft, PostView } from '$lib/api/generated/types.gen';
import { choices } from './labels';

export const postKinds: Record<PostView['kind'], string> = {
  INSIGHT: 'Insight',
  PAPER: 'Paper',
  QUESTION: 'Question',
  CASE: 'Case',
  RESOURCE: 'Resource',
  PRACTICE_UPDATE: 'Practice update',
};

export const audiences: Record<AudienceDraft['audience'], string> = {
  MEMBERS: 'Everyone here',
  CONNECTIONS: 'My connections',
  NETWORK_TYPE: 'One network type',
  TAG: 'One of my tags',
  PEOPLE: 'Chosen people',
};

type AgeBand = NonNullable<PostView['caseDetails']>['ageBand'];

export const ageBands: Record<AgeBand, string> = {
  UNSAID: 'Does not matter here',
  NEWBORN: 'Newborn',
  INFANT: 'Infant',
  CHILD: 'Child',
  ADOLESCENT: 'Adolescent',
  YOUNG_ADULT: 'Young adult',
  MIDDLE_AGED: 'Middle-aged',
  OLDER: 'Older',
};

export const ageBandChoices = choices(ageBands);

const repliesFrom: Record<PostView['discussion']['repliesFrom'], string> = {
  READERS: 'Everybody who can read it',
  CONNECTIONS: 'My connections',
};

const repliesFromHints: Record<PostView['discussion']['repliesFrom'], string> = {
  READERS: 'until you close the discussion',
  CONNECTIONS: 'others read along',
};

export const repliesFromChoices = choices(repliesFrom).map((choice) => ({
  ...choice,
  hint: repliesFromHints[choice.value],
}));
