import { expect, test } from 'vitest';
import { readShow } from './queries';
import { without } from './without';

test('a page without one member keeps the others in their order', () => {
  const page = {
    items: [{ member: { id: 'a' } }, { member: { id: 'b' } }, { member: { id: 'c' } }],
    nextCursor: null,
  };
  expect(without(page, 'b')).toEqual({
    items: [{ member: { id: 'a' } }, { member: { id: 'c' } }],
    nextCursor: null,
  });
  expect(page.items).toHaveLength(3);
  expect(without(page, 'x').items).toHaveLength(3);
});

test('what is shown stands in the address, and nonsense there is everybody', () => {
  expect(readShow(new URLSearchParams('show=across'))).toBe('across');
  expect(readShow(new URLSearchParams('show=own'))).toBe('own');
  expect(readShow(new URLSearchParams('show=7'))).toBe('all');
  expect(readShow(new URLSearchParams())).toBe('all');
});
