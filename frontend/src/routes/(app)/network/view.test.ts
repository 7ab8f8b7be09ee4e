import { expect, test } from 'vitest';
import { readView } from './view';

const viewOf = (search: string) => readView(new URLSearchParams(search));

test('connections come first, and an unknown part is no error', () => {
  expect(viewOf('')).toEqual({ show: 'accepted' });
  expect(viewOf('show=everything&type=rich')).toEqual({ show: 'accepted' });
});

test('the type filters people I have a tie with, not requests', () => {
  expect(viewOf('type=personal').networkType).toBe('PERSONAL');
  expect(viewOf('show=incoming&type=personal').networkType).toBeUndefined();
});

test('search and tag belong to the contacts', () => {
  expect(viewOf('query=ana&tag=sepsis')).toEqual({ show: 'accepted' });
  expect(viewOf('show=contacts&query=ana&tag=sepsis&type=strategic')).toEqual({
    show: 'contacts',
    networkType: 'STRATEGIC',
    query: 'ana',
    tag: 'sepsis',
  });
});
