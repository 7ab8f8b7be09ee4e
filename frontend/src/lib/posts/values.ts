import type { Citation, ConflictOfInterest, NewPost, PostView } from '$lib/api';

export type PostValues = {
  kind: PostView['kind'];
  title: string;
  body: string;
  topics: string[];
  audience: PostView['audience'];
  citation: Citation | null;
  conflictOfInterest: ConflictOfInterest | null;
};

export const fieldLabels: Record<keyof PostValues, string> = {
  kind: 'The kind',
  title: 'The title',
  body: 'The text',
  topics: 'The topics',
  audience: 'Who can read it',
  citation: 'What it speaks of',
  conflictOfInterest: 'The conflict of interest',
};

const noPaper = { citation: null, conflictOfInterest: null };

export function emptyValues(): PostValues {
  return { kind: 'INSIGHT', title: '', body: '', topics: [], audience: 'MEMBERS', ...noPaper };
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
  };
}

/** Nothing has been written that would be missed. */
export function isBlank({ title, body, topics, citation }: PostValues): boolean {
  return title.trim() === '' && body.trim() === '' && topics.length === 0 && !citation;
}

/** A text stays as it was written: leading spaces mean something in Markdown. */
export function tidy(values: PostValues): NewPost & PostValues {
  // Null is what an edit clears with, and what a new post may as well say.
  return { ...values, title: values.title.trim() } as NewPost & PostValues;
}
