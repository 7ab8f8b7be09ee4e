import { expect, test } from 'vitest';
import { marked, reshaped, type Pages } from './cache';

function pagesOf(...pages: string[][]): Pages {
  return {
    pages: pages.map((ids, index) => ({
      items: ids.map((id) => ({ id, bookmarked: false })),
      nextCursor: index < pages.length - 1 ? `after-${index}` : undefined,
    })),
    pageParams: pages.map((_, index) => index),
  };
}

test('a bookmark shows on its post, on whatever page, and nowhere else', () => {
  const before = pagesOf(['a', 'b'], ['c']);
  const after = marked(before, 'c', true);
  expect(after.pages[1]!.items[0]).toEqual({ id: 'c', bookmarked: true });
  expect(after.pages[0]).toBe(before.pages[0]);
  expect(marked(after, 'c', false)).toEqual(before);
});

test('one of many changes, and no page but its own', () => {
  const before = pagesOf(['a'], ['b', 'c']);
  const after = reshaped(before, 'c', (item) => ({ ...item, bookmarked: true }));
  expect(after.pages[1]!.items[1]).toEqual({ id: 'c', bookmarked: true });
  expect(after.pages[0]).toBe(before.pages[0]);
});
