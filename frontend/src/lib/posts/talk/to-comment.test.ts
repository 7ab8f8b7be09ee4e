// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { goToComment } from './to-comment';

const pages = { hasNextPage: true, isFetching: false, fetchNextPage: vi.fn() };

beforeEach(() => {
  pages.fetchNextPage.mockClear();
  Element.prototype.scrollIntoView = vi.fn();
  document.body.innerHTML =
    '<h2 id="comments" tabindex="-1"></h2><article id="comment-1" tabindex="-1"></article>';
});

test('the comment that is named has the focus', () => {
  expect(goToComment('comment-1', pages)).toBe(true);
  expect(document.activeElement?.id).toBe('comment-1');
  expect(pages.fetchNextPage).not.toHaveBeenCalled();
});

test('what stands on a later page is fetched, one page at a time', () => {
  expect(goToComment('comment-2', pages)).toBe(false);
  expect(goToComment('comment-2', { ...pages, isFetching: true })).toBe(false);
  expect(pages.fetchNextPage).toHaveBeenCalledTimes(1);
});

test('what is gone leads to what is left', () => {
  expect(goToComment('comment-2', { ...pages, hasNextPage: false })).toBe(true);
  expect(document.activeElement?.id).toBe('comments');
});
