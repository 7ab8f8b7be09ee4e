import type { PostView } from '$lib/api';
import { expect, test } from 'vitest';
import { askedReaders, emptyValues, isBlank, tidy, valuesOf, type PostValues } from './values';

const written: PostValues = {
  kind: 'PAPER',
  title: ' Early lactate ',
  body: '  Indented code stays.\n',
  topics: [{ id: 'D018805', name: 'Sepsis' }],
  tags: ['night shift'],
  audience: 'PEOPLE',
  readers: { tag: 'ward', people: [{ id: 'mei', fullName: 'Mei Lin' }] },
  citation: null,
  conflictOfInterest: { declared: false },
  caseDetails: { ageBand: 'OLDER', history: 'Falls', question: '', tried: '' },
  rolesAsked: ['pharmacist'],
  repliesFrom: 'READERS',
  files: [{ id: 'chart', name: 'chart.png', mediaType: 'image/png', size: 9, alt: 'A line' }],
  unnamed: false,
};

test('a chosen kind alone is not worth a draft, a single word is', () => {
  expect(isBlank({ ...emptyValues(), kind: 'CASE' })).toBe(true);
  expect(isBlank({ ...emptyValues(), body: 'x' })).toBe(false);
  expect(isBlank({ ...emptyValues(), tags: ['sepsis'] })).toBe(false);
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

test('the API is told ids, and of the readers only what the audience asks for', () => {
  expect(tidy(written)).toMatchObject({
    topics: ['D018805'],
    files: ['chart'],
    readers: { people: ['mei'] },
  });
  expect(tidy({ ...written, audience: 'MEMBERS' }).readers).toBeUndefined();
  expect(askedReaders('TAG', written.readers)).toEqual({ tag: 'ward' });
});

test('what is said unnamed is for everyone, whatever was chosen before', () => {
  const unnamed = {
    ...written,
    audience: 'TAG',
    repliesFrom: 'CONNECTIONS',
    unnamed: true,
  } as const;
  expect(tidy(unnamed)).toMatchObject({
    audience: 'MEMBERS',
    repliesFrom: 'READERS',
    unnamed: true,
  });
  expect(tidy(unnamed).readers).toBeUndefined();
  expect(tidy(written).unnamed).toBeUndefined();
});

test.each([
  [{ networkType: 'PERSONAL' }, 'NETWORK_TYPE'],
  [{ tag: 'ward' }, 'TAG'],
  [{ people: [] }, 'PEOPLE'],
])('an edit begins from how the readers were chosen: %o', (readers, audience) => {
  const discussion = { repliesFrom: 'READERS' };
  const post = { ...written, audience: 'CHOSEN', readers, discussion } as unknown as PostView;
  expect(valuesOf(post)).toMatchObject({ audience, readers });
});
