import { expect, test } from 'vitest';
import { withParams } from './params';

const url = new URL('https://collega.test/network?show=contacts&query=ana');

test('a parameter is set, changed and taken away, and the others stay', () => {
  expect(withParams(url, { tag: 'sepsis' })).toBe('/network?show=contacts&query=ana&tag=sepsis');
  expect(withParams(url, { query: 'mei lin' })).toBe('/network?show=contacts&query=mei+lin');
  expect(withParams(url, { query: '' })).toBe('/network?show=contacts');
  expect(withParams(url, { query: undefined, show: undefined })).toBe('/network');
});
