import type { CaseDetails, NewPost, PostView } from '$lib/api';

export type PostValues = {
  kind: PostView['kind'];
  title: string;
  body: string;
  topics: string[];
  audience: PostView['audience'];
  caseDetails: CaseValues;
  rolesAsked: string[];
  repliesFrom: PostView['discussion']['repliesFrom'];
};

/** In a form nothing is missing: what is not said is empty. */
type CaseValues = Required<{ [Part in keyof CaseDetails]: NonNullable<CaseDetails[Part]> }>;

export const fieldLabels: Record<keyof PostValues, string> = {
  kind: 'The kind',
  title: 'The title',
  body: 'The text',
  topics: 'The topics',
  audience: 'Who can read it',
  caseDetails: 'The case',
  rolesAsked: 'Whose view you ask for',
  repliesFrom: 'Who can comment',
};

export function emptyValues(): PostValues {
  return {
    kind: 'INSIGHT',
    title: '',
    body: '',
    topics: [],
    audience: 'MEMBERS',
    caseDetails: caseValues(),
    rolesAsked: [],
    repliesFrom: 'READERS',
  };
}

export function valuesOf(post: PostView): PostValues {
  const { kind, title, body, topics, audience } = post;
  return {
    kind,
    title,
    body,
    topics: [...topics],
    audience,
    caseDetails: caseValues(post.caseDetails),
    rolesAsked: [...post.rolesAsked],
    repliesFrom: post.discussion.repliesFrom,
  };
}

function caseValues(said?: CaseDetails | null): CaseValues {
  return {
    ageBand: said?.ageBand ?? 'UNSAID',
    history: said?.history ?? '',
    question: said?.question ?? '',
    tried: said?.tried ?? '',
  };
}

/** Nothing has been written that would be missed. */
export function isBlank({ title, body, topics, caseDetails, rolesAsked }: PostValues): boolean {
  const { history, question, tried } = caseDetails;
  return (
    [title, body, history, question, tried].every((words) => words.trim() === '') &&
    topics.length + rolesAsked.length === 0
  );
}

// In a patch null clears, in a new post it is as good as nothing; the types of the two differ.
const CLEARED = null as unknown as CaseValues;

/** A text stays as it was written: leading spaces mean something in Markdown. */
export function tidy(values: PostValues): NewPost & PostValues {
  const { kind, caseDetails, rolesAsked } = values;
  return {
    ...values,
    title: values.title.trim(),
    caseDetails: kind === 'CASE' ? caseDetails : CLEARED,
    rolesAsked: kind === 'CASE' || kind === 'QUESTION' ? rolesAsked : [],
  };
}
