import { choices } from '$lib/words/labels';
import { audiences, postKinds } from '$lib/words/posts';
import type { PostValues } from './values';

const kindHints: Record<PostValues['kind'], string> = {
  INSIGHT: 'something that worked, or did not',
  PAPER: 'a study worth reading, and why',
  QUESTION: 'what you would like to know',
  CASE: 'a situation to think through together',
  RESOURCE: 'a guideline, a form, a tool',
  PRACTICE_UPDATE: 'what is done differently from now on',
};

export const kindChoices = choices(postKinds).map((choice) => ({
  ...choice,
  hint: kindHints[choice.value],
}));

const audienceHints: Record<PostValues['audience'], string> = {
  MEMBERS: 'every member can find and read it',
  CONNECTIONS: 'only those who are connected with you, also later',
  NETWORK_TYPE: 'connections you count among one type',
  TAG: 'connections with a tag in your address book',
  PEOPLE: 'connections you name, fifty at most',
};

export const audienceChoices = choices(audiences).map((choice) => ({
  ...choice,
  hint: audienceHints[choice.value],
}));
