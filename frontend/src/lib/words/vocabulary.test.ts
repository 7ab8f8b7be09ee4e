import { expect, test } from 'vitest';
import { labelOf, toChoices } from './vocabulary';

const terms = [
  { key: 'internal-medicine', label: 'Internal medicine' },
  { key: 'cardiology', label: 'Cardiology', broader: 'internal-medicine' },
  { key: 'heart-failure-care', label: 'Heart failure care', broader: 'cardiology' },
  { key: 'radiology', label: 'Radiology' },
];

test('what is narrower is set in below what is broader', () => {
  expect(toChoices(terms).map(({ label }) => label)).toEqual([
    'Internal medicine',
    '\u2003Cardiology',
    '\u2003\u2003Heart failure care',
    'Radiology',
  ]);
});

test('a key that is not in the list is shown readably', () => {
  expect(labelOf(terms, 'cardiology')).toBe('Cardiology');
  expect(labelOf(terms, 'brand-new')).toBe('Brand new');
});
