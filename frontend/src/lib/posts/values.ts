import type { NewPost, PostView } from '$lib/api';

export type PostValues = {
  kind: PostView['kind'];
  title: string;
  body: string;
  topics: string[];
  audience: PostView['audience'];
};

export const fieldLabels: Record<keyof PostValues, string> = {
  kind: 'The kind',
  title: 'The title',
  body: 'The text',
  topics: 'The topics',
  audience: 'Who can read it',
};

export function emptyValues(): PostValues {
  return { kind: 'INSIGHT', title: '', body: '', topics: [], audience: 'MEMBERS' };
}

export function valuesOf({ kind, title, body, topics, audience }: PostView): PostValues {
  return { kind, title, body, topics: [...topics], audience };
}

/** Nothing has been written that would be missed. */
export function isBlank({ title, body, topics }: PostValues): boolean {
  return title.trim() === '' && body.trim() === '' && topics.length === 0;
}

/** A text stays as it was written: leading spaces mean something in Markdown. */
export function tidy(values: PostValues): NewPost & PostValues {
  return { ...values, title: values.title.trim() };
}
