import { expect, test } from 'vitest';
import type { RevisionSummary, RevisionView } from '$lib/api';
import { sayChanges, sayRevision } from './history';

const edit = { id: 'x', kind: 'EDITED', at: '', changed: [], redacted: false } as RevisionSummary;

test('an edit says what it changed', () => {
  expect(sayRevision({ ...edit, changed: ['TITLE'] })).toBe('Changed the title');
  expect(sayRevision({ ...edit, changed: ['TITLE', 'BODY', 'CITATION'] })).toBe(
    'Changed the title, the text and the citation',
  );
  expect(sayRevision({ ...edit, changed: ['TAGS', 'AUDIENCE'] })).toBe(
    'Changed the tags and who can read it',
  );
  expect(sayRevision({ ...edit, kind: 'RETRACTED' })).toBe('Retracted');
});

test('what is not in the words of a post is said in words', () => {
  const change = { kindBefore: 'INSIGHT', kindAfter: 'INSIGHT' } as RevisionView;
  expect(sayChanges(change)).toEqual([]);
  expect(
    sayChanges({
      ...change,
      kindAfter: 'RESOURCE',
      topics: { removed: ['Gout'], added: ['Heart Failure', 'Sepsis'] },
      tags: { removed: [], added: ['teaching'] },
      audienceBefore: 'MEMBERS',
      audienceAfter: 'CHOSEN',
    }),
  ).toEqual([
    'Insight became Resource.',
    'Topic removed: Gout.',
    'Topics added: Heart Failure, Sepsis.',
    'Tag added: teaching.',
    'Who can read it: everyone here before, chosen readers afterwards.',
  ]);
});
