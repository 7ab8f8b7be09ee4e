// What somebody writes is kept in this browser as they type, so that a dead battery or a call for
// help costs no words. A draft belongs to one member and goes when they sign out.
import { PREFIX } from './drop-drafts';
import { emptyValues, type PostValues } from './values';

export type Draft = {
  values: PostValues;
  /** What the edit of a published post began from. */
  base?: { values: PostValues; version: number };
  savedAt: string;
};

const key = (memberId: string, postId = 'new') => `${PREFIX}${memberId}.${postId}`;

export function readDraft(memberId: string, postId?: string): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(memberId, postId)) ?? 'null');
    return isDraft(kept) ? whole({ ...kept, values: renewed(kept.values) }) : undefined;
  } catch {
    return undefined;
  }
}

/** What a draft of an older version of the app did not know of yet is as in an empty form. */
function whole({ values, base, savedAt }: Draft): Draft {
  const filled = (known: PostValues) => ({ ...emptyValues(), ...known });
  return {
    values: filled(values),
    base: base && { ...base, values: filled(base.values) },
    savedAt,
  };
}

/** Whether it is kept: a browser may have no room, or may keep nothing in a private window. */
export function keepDraft(
  memberId: string,
  postId: string | undefined,
  draft: Omit<Draft, 'savedAt'>,
): boolean {
  try {
    const kept: Draft = { ...draft, savedAt: new Date().toISOString() };
    localStorage.setItem(key(memberId, postId), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(memberId: string, postId?: string) {
  try {
    localStorage.removeItem(key(memberId, postId));
  } catch {
    // Nothing could be kept, so nothing is left.
  }
}

/** An older version of the app, or somebody's console, may have written something else there. */
function isDraft(kept: unknown): kept is Draft {
  const values = (kept as Draft | null)?.values;
  return (
    typeof values === 'object' &&
    [values.kind, values.title, values.body, values.audience].every(isText) &&
    Array.isArray(values.topics)
  );
}

/** Topics were words once, and are headings now: the words stay, as tags. */
function renewed(values: PostValues): PostValues {
  const said: unknown[] = [...values.topics, ...(Array.isArray(values.tags) ? values.tags : [])];
  return {
    ...values,
    topics: values.topics.filter((topic) => isText(topic?.id) && isText(topic?.name)),
    tags: said.filter(isText),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
