import type { CaseDetails, Citation, ConflictOfInterest, NewPost, PostView } from '$lib/api';

export type PostValues = {
  kind: PostView['kind'];
  title: string;
  body: string;
  topics: string[];
  audience: PostView['audience'];
  citation: Citation | null;
  conflictOfInterest: ConflictOfInterest | null;
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
  citation: 'What it speaks of',
  conflictOfInterest: 'The conflict of interest',
  caseDetails: 'The case',
  rolesAsked: 'Whose view you ask for',
  repliesFrom: 'Who can comment',
};

const noPaper = { citation: null, conflictOfInterest: null };

export function emptyValues(): PostValues {
  return {
    kind: 'INSIGHT',
    title: '',
    body: '',
    topics: [],
    audience: 'MEMBERS',
    ...noPaper,
    caseDetails: caseValues(),
    rolesAsked: [],
    repliesFrom: 'READERS',
  };
}

export function valuesOf(post: PostView): PostValues {
  const { kind, title, body, topics, audience, citation, conflictOfInterest } = post;
  return {
    kind,
    title,
    body,
    topics: [...topics],
    audience,
    citation: citation ?? null,
    conflictOfInterest: conflictOfInterest ?? null,
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
export function isBlank(values: PostValues): boolean {
  const { title, body, topics, citation, caseDetails, rolesAsked } = values;
  const { history, question, tried } = caseDetails;
  return (
    [title, body, history, question, tried].every((words) => words.trim() === '') &&
    topics.length + rolesAsked.length === 0 &&
    !citation
  );
}

/** A text stays as it was written: leading spaces mean something in Markdown. */
export function tidy(values: PostValues): NewPost & PostValues {
  const { kind, caseDetails, rolesAsked } = values;
  // Null is what an edit clears with, and what a new post may as well say.
  return {
    ...values,
    title: values.title.trim(),
    caseDetails: kind === 'CASE' ? caseDetails : null,
    rolesAsked: kind === 'CASE' || kind === 'QUESTION' ? rolesAsked : [],
  } as NewPost & PostValues;
}
