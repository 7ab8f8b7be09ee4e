import { expect, test } from 'vitest';
import { linkInFragment } from './link';

test('a link of a mail holds which verification it is and its code', () => {
  expect(linkInFragment('#confirm=0198f0e2-aaaa-7000-8000-000000000000.7KQ2F-M9XTR')).toEqual({
    id: '0198f0e2-aaaa-7000-8000-000000000000',
    code: '7KQ2F-M9XTR',
  });
});

test('anything else is no link', () => {
  for (const fragment of ['', '#', '#confirm=', '#confirm=abc', '#token=abc.def', '#confirm=.x']) {
    expect(linkInFragment(fragment)).toBeUndefined();
  }
});
