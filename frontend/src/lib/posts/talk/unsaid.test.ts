// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { HINT } from '$lib/api/renewals';
import { dropAllDrafts } from '../drop-drafts';
import { dropUnsaid, keepUnsaid, readUnsaid } from './unsaid';

const said = { body: 'Not yet', unnamed: true, named: [{ id: 'm', fullName: 'Mei Lin' }] };
const signIn = (sub: string) => localStorage.setItem(HINT, btoa(JSON.stringify({ sub })));

beforeEach(() => {
  localStorage.clear();
  signIn('ines');
});

test('what was begun comes back in its place, to its member only, and as unnamed as it was', () => {
  keepUnsaid('post', said);
  expect(readUnsaid('post')).toEqual(said);
  expect(readUnsaid('post.answer')).toBeUndefined();
  signIn('mei');
  expect(readUnsaid('post')).toBeUndefined();
});

test('said or signed out, it is gone', () => {
  keepUnsaid('post', said);
  dropUnsaid('post');
  expect(readUnsaid('post')).toBeUndefined();
  keepUnsaid('post', said);
  dropAllDrafts();
  expect(readUnsaid('post')).toBeUndefined();
});

test('what somebody else left there, or nobody signed in, is nothing', () => {
  localStorage.setItem('collega.draft.ines.unsaid.post', '{"body":3}');
  expect(readUnsaid('post')).toBeUndefined();
  localStorage.removeItem(HINT);
  keepUnsaid('post', said);
  expect(readUnsaid('post')).toBeUndefined();
});
