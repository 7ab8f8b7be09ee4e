import { expect, test } from 'vitest';
import { belongings, reasons, sayFields, sayValue } from './say';

test('why two are proposed is a sentence', () => {
  expect(reasons(['SAME_EMAIL', 'ALIKE_NAME'])).toBe(
    'They have the same email address and names that are alike.',
  );
});

test('what goes along is counted, and nothing is said of nothing', () => {
  expect(belongings({ interactions: 2, followUps: 1 })).toBe('2 interactions and 1 follow-up');
  expect(belongings({ interactions: 0, followUps: 0 })).toBe('');
});

test('values and fields are said as they are on the page', () => {
  expect(sayValue('NETWORK_TYPES', 'PERSONAL', [])).toBe('Personal');
  expect(sayValue('BIRTHDAY', '--04-15', [])).toBe('15 April');
  expect(sayFields(['NOTES', 'MET_AT', 'MEMBER'])).toBe('notes, where we met, the member');
});
