import { expect, test } from 'vitest';
import { emptyValues, isBlank, tidy, type PostValues } from './values';

const written: PostValues = {
  kind: 'PAPER',
  title: ' Early lactate ',
  body: '  Indented code stays.\n',
  topics: ['sepsis'],
  audience: 'CONNECTIONS',
  citation: null,
  conflictOfInterest: { declared: false },
  caseDetails: { ageBand: 'OLDER', history: 'Falls', question: '', tried: '' },
  rolesAsked: ['pharmacist'],
  repliesFrom: 'READERS',
};

test('a chosen kind alone is not worth a draft, a single word is', () => {
  expect(isBlank({ ...emptyValues(), kind: 'CASE' })).toBe(true);
  expect(isBlank({ ...emptyValues(), body: 'x' })).toBe(false);
  expect(isBlank({ ...emptyValues(), topics: ['sepsis'] })).toBe(false);
});

test('only a case has the parts of one', () => {
  expect(tidy(written)).toMatchObject({ caseDetails: null, rolesAsked: [] });
  expect(tidy({ ...written, kind: 'CASE' })).toMatchObject({
    caseDetails: { history: 'Falls' },
    rolesAsked: ['pharmacist'],
  });
});

test('a title is trimmed, a text stays as it was written', () => {
  expect(tidy(written)).toMatchObject({ title: 'Early lactate', body: written.body });
});
