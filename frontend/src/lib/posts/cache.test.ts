import { expect, test } from 'vitest';
import { appended, marked, type Pages } from './cache';

function pagesOf(...pages: string[][]): Pages {
  return {
    pages: pages.map((ids, index) => ({
      items: ids.map((id) => ({ id, bookmarked: false })),
      nextCursor: index < pages.length - 1 ? `after-${index}` : undefined,
    })),
    pageParams: pages.map((_, index) => index),
  };
}

const idsOf = ({ pages }: Pages) => pages.map(({ items }) => items.map(({ id }) => id));

test('a bookmark shows on its post, on whatever page, and nowhere else', () => {
  const before = pagesOf(['a', 'b'], ['c']);
  const after = marked(before, 'c', true);
  expect(after.pages[1]!.items[0]).toEqual({ id: 'c', bookmarked: true });
  expect(after.pages[0]).toBe(before.pages[0]);
  expect(marked(after, 'c', false)).toEqual(before);
});

test('a new comment stands at the end, once', () => {
  const after = appended(pagesOf(['a'], ['b']), { id: 'c' });
  expect(idsOf(after)).toEqual([['a'], ['b', 'c']]);
  expect(idsOf(appended(after, { id: 'c' }))).toEqual([['a'], ['b', 'c']]);
});

test('while more comments wait to be read, a new one comes after them in its turn', () => {
  const before = pagesOf(['a']);
  before.pages[0]!.nextCursor = 'more';
  expect(idsOf(appended(before, { id: 'b' }))).toEqual([['a']]);
});
