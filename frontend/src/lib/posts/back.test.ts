import { expect, test } from 'vitest';
import { backFrom } from './back';

const at = (path: string) => new URL(path, 'https://collega.test');

test('a post leads back to the list that it was opened from, with what was looked for there', () => {
  expect(backFrom().href).toBe('/knowledge');
  expect(backFrom(at('/find?query=night&kind=POST'))).toEqual({
    href: '/find?query=night&kind=POST',
    label: 'Back to what was found',
  });
  // From its own history and from an edit one comes back to the same.
  expect(backFrom(at('/knowledge/1/history')).href).toBe('/find?query=night&kind=POST');
  expect(backFrom(at('/knowledge?view=catch-up')).href).toBe('/knowledge?view=catch-up');
});
