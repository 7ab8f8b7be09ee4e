import type { RevisionSummary } from '$lib/api';
import { byCursor, getRevisionOptions, listRevisionsInfiniteOptions } from '$lib/api/queries';

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
