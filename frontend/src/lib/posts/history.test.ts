import { expect, test } from 'vitest';
import type { RevisionSummary } from '$lib/api';
import { sayRevision } from './history';

const edit = { id: 'x', kind: 'EDITED', at: '', changed: [], redacted: false } as RevisionSummary;

test('an edit says what it changed', () => {
  expect(sayRevision({ ...edit, changed: ['TITLE'] })).toBe('Changed the title');
  expect(sayRevision({ ...edit, changed: ['TITLE', 'BODY', 'CITATION'] })).toBe(
    'Changed the title, the text and the citation',
  );
  expect(sayRevision({ ...edit, kind: 'RETRACTED' })).toBe('Retracted');
});
