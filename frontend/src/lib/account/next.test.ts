import { expect, test } from 'vitest';
import { safeNext, signInPath } from './next';

test('sign-in leads back to the page with its filters', () => {
  const path = signInPath(new URL('https://collega.test/follow-ups?state=done'));
  expect(safeNext(new URLSearchParams(path.split('?')[1]).get('next'))).toBe(
    '/follow-ups?state=done',
  );
});

test.each(['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)', '', null])(
  'sign-in does not lead away to %s',
  (next) => expect(safeNext(next)).toBe('/today'),
);
