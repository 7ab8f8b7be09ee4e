import { expect, test } from 'vitest';
import { waysToReach } from './reach';

test('a number is dialled without what is there for the eye', () => {
  const [way] = waysToReach({ phone: '+44 (0)20 7946-0958' });
  expect(way?.href).toBe('tel:+442079460958');
  expect(way?.value).toBe('+44 (0)20 7946-0958');
});

test('what is not known is no way', () => {
  expect(waysToReach({})).toEqual([]);
  expect(waysToReach({ email: 'ana@example.org' }).map(({ href }) => href)).toEqual([
    'mailto:ana@example.org',
  ]);
});
