import { expect, test } from 'vitest';
import { everyonePath, filterOf, viewOf } from './places';

const at = (path: string) => new URL(path, 'https://collega.test');

test('the feed is where Knowledge opens, and whoever looks for something is among everyone', () => {
  expect(viewOf(at('/knowledge'))).toBe('feed');
  expect(viewOf(at('/knowledge?view=bookmarks'))).toBe('bookmarks');
  expect(viewOf(at('/knowledge?tag=sepsis'))).toBe('everyone');
  expect(viewOf(at('/knowledge?view=catch-up'))).toBe('catch-up');
  expect(viewOf(at('/knowledge?view=elsewhere'))).toBe('feed');
});

test('a search survives its way through the address', () => {
  const filter = {
    query: '"early warning" or c++ & more',
    tag: 'end of life',
    author: undefined,
    roleAsked: 'social-worker',
  };
  expect(filterOf(at(everyonePath(filter)))).toEqual(filter);
});

test('what is empty is not in the address, and an author that is no id is not asked for', () => {
  expect(everyonePath({ query: '  ', tag: undefined })).toBe('/knowledge?view=everyone');
  expect(filterOf(at('/knowledge?author=somebody')).author).toBeUndefined();
});
