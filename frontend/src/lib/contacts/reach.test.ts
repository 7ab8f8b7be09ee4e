import { expect, test } from 'vitest';
import { waysToReach } from './reach';

test('a number is dialled without what is there for the eye', () => {
  const [way] = waysToReach({ emails: [], phones: [{ number: '+44 (0)20 7946-0958' }] });
  expect(way?.href).toBe('tel:+442079460958');
  expect(way?.value).toBe('+44 (0)20 7946-0958');
});

test('what is not known is no way, and a label says what a way is for', () => {
  expect(waysToReach({ emails: [], phones: [] })).toEqual([]);
  const emails = [{ address: 'ana@example.org', label: 'work' }, { address: 'ana@home.example' }];
  const ways = waysToReach({ emails, phones: [] });
  expect(ways.map(({ href }) => href)).toEqual([
    'mailto:ana@example.org',
    'mailto:ana@home.example',
  ]);
  expect(ways.map(({ label }) => label)).toEqual(['Email, work', 'Email']);
});
