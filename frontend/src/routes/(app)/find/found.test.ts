import { expect, test } from 'vitest';
import type { SearchItem } from '$lib/api';
import { pathOf, sayCount, sayMembers } from './found';

const item = (more: Partial<SearchItem>): SearchItem => ({
  kind: 'POST',
  title: [],
  snippet: [],
  ...more,
});

test('each leads to where it stands', () => {
  expect(pathOf(item({ id: '1' }))).toBe('/knowledge/1');
  expect(pathOf(item({ kind: 'COMMENT', id: '2', postId: '1' }))).toContain('/knowledge/1');
  expect(pathOf(item({ kind: 'PERSON', id: '3' }))).toBe('/members/3');
  const title = [
    { text: 'St Mary & ', hit: false },
    { text: 'Sons', hit: true },
  ];
  expect(pathOf(item({ kind: 'ORGANISATION', title }))).toBe(
    '/find?kind=PERSON&organisation=St+Mary+%26+Sons',
  );
});

test('counting ends at a hundred and says so', () => {
  expect(sayCount({ count: 3, capped: false })).toBe('3');
  expect(sayCount({ count: 100, capped: true })).toBe('100+');
  expect(sayMembers(item({ members: 0, membersCapped: false }))).toBe('Nobody here yet');
  expect(sayMembers(item({ members: 1, membersCapped: false }))).toBe('1 person');
  expect(sayMembers(item({ members: 100, membersCapped: true }))).toBe('100 people or more');
});
