import type { NamesChange, RevisionSummary, RevisionView } from '$lib/api';
import { byCursor, getRevisionOptions, listRevisionsInfiniteOptions } from '$lib/api/queries';
import { postKinds } from '$lib/words/posts';

export function historyQuery(id: string) {
  const history = listRevisionsInfiniteOptions({ path: { id } });
  return { ...history, ...byCursor, initialPageParam: { path: { id } } };
}

export function revisionQuery(id: string, revisionId: string) {
  return getRevisionOptions({ path: { id, revisionId } });
}

const parts: Record<RevisionSummary['changed'][number], string> = {
  KIND: 'the kind',
  TITLE: 'the title',
  BODY: 'the text',
  TOPICS: 'the topics',
  TAGS: 'the tags',
  AUDIENCE: 'who can read it',
  CITATION: 'the citation',
  CONFLICT_OF_INTEREST: 'the conflict of interest',
};

/** "Changed the title and the text". */
export function sayRevision({ kind, changed }: RevisionSummary): string {
  if (kind === 'CORRECTED') return 'Corrected';
  if (kind === 'RETRACTED') return 'Retracted';
  const names = changed.map((part) => parts[part]);
  const last = names.pop();
  return `Changed ${names.length > 0 ? `${names.join(', ')} and ${last}` : last}`;
}

const readers: Record<NonNullable<RevisionView['audienceBefore']>, string> = {
  MEMBERS: 'everyone here',
  CONNECTIONS: 'connections of its author',
  CHOSEN: 'chosen readers',
};

/** What an edit changed beside the words of the post, a line for each. */
export function sayChanges(change: RevisionView): string[] {
  const { kindBefore, kindAfter, topics, tags, audienceBefore, audienceAfter } = change;
  const lines = [...sayNames('Topic', topics), ...sayNames('Tag', tags)];
  if (kindBefore !== kindAfter) {
    lines.unshift(`${postKinds[kindBefore]} became ${postKinds[kindAfter]}.`);
  }
  if (audienceBefore && audienceAfter) {
    lines.push(
      `Who can read it: ${readers[audienceBefore]} before, ${readers[audienceAfter]} afterwards.`,
    );
  }
  return lines;
}

function sayNames(label: string, change?: NamesChange): string[] {
  const say = (names: string[], what: string) =>
    names.length > 0
      ? [`${label}${names.length === 1 ? '' : 's'} ${what}: ${names.join(', ')}.`]
      : [];
  return change ? [...say(change.removed, 'removed'), ...say(change.added, 'added')] : [];
}
