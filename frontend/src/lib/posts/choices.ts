import { choices, postKinds } from '$lib/words/labels';
import type { PostValues } from './values';

const kindHints: Record<PostValues['kind'], string> = {
  INSIGHT: 'something that worked, or did not',
  PAPER: 'a study worth reading, and why',
  QUESTION: 'what you would like to know',
  CASE: 'a situation to think through together',
  RESOURCE: 'a guideline, a form, a tool',
};

export const kindChoices = choices(postKinds).map((choice) => ({
  ...choice,
  hint: kindHints[choice.value],
}));

/** As the author reads them: "my connections" are theirs. */
export const audienceChoices: { value: PostValues['audience']; label: string; hint: string }[] = [
  { value: 'MEMBERS', label: 'Everyone here', hint: 'every member can find and read it' },
  {
    value: 'CONNECTIONS',
    label: 'My connections',
    hint: 'only those who are connected with you, also later',
  },
];
