// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { dropDraft, keepDraft, readDraft } from './drafts';
import { dropAllDrafts } from './drop-drafts';
import { emptyValues } from './values';

const values = { ...emptyValues(), title: 'Early lactate' };

beforeEach(() => localStorage.clear());

test('a draft comes back as it was written, to its member and its post only', () => {
  expect(keepDraft('ines', undefined, { values })).toBe(true);
  const edit = { values: { ...values, title: 'Other' }, base: { values, version: 3 } };
  expect(keepDraft('ines', 'post-1', edit)).toBe(true);
  expect(readDraft('ines')?.values).toEqual(values);
  expect(readDraft('ines', 'post-1')).toMatchObject(edit);
  expect(readDraft('tomasz')).toBeUndefined();
});

test('words that were topics in an old draft come back as tags', () => {
  const old = { kind: 'PAPER', title: 'x', body: '', topics: ['sepsis'], audience: 'MEMBERS' };
  localStorage.setItem('collega.draft.ines.new', JSON.stringify({ values: old, savedAt: '' }));
  expect(readDraft('ines')?.values).toMatchObject({ topics: [], tags: ['sepsis'], readers: {} });
});

test('published or discarded, it is gone; the others stay', () => {
  keepDraft('ines', undefined, { values });
  keepDraft('ines', 'post-1', { values });
  dropDraft('ines');
  expect(readDraft('ines')).toBeUndefined();
  expect(readDraft('ines', 'post-1')).toBeDefined();
});

test('signing out leaves nothing for the next person, and nothing else is touched', () => {
  keepDraft('ines', undefined, { values });
  keepDraft('tomasz', 'post-1', { values });
  localStorage.setItem('collega.session', 'yes');
  dropAllDrafts();
  expect(Object.keys(localStorage)).toEqual(['collega.session']);
});

test.each(['{', 'null', '7', '{"values":{"title":1}}', '{"values":{"topics":"sepsis"}}'])(
  'what is no draft is none: %s',
  (kept) => {
    localStorage.setItem('collega.draft.ines.new', kept);
    expect(readDraft('ines')).toBeUndefined();
  },
);

test('a browser that keeps nothing is told apart', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(keepDraft('ines', undefined, { values })).toBe(false);
  full.mockRestore();
});
