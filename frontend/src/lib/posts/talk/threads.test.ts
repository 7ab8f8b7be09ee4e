import { expect, test } from 'vitest';
import type { CommentView } from '$lib/api';
import { nameBeing, stillNamed, threads } from './threads';

const comment = (id: string, parentId?: string) => ({ id, parentId }) as CommentView;

test('answers stand below what began their thread', () => {
  const found = threads([comment('a'), comment('a1', 'a'), comment('b'), comment('b1', 'b')]);
  expect(found.map(({ first, answers }) => [first.id, ...answers.map(({ id }) => id)])).toEqual([
    ['a', 'a1'],
    ['b', 'b1'],
  ]);
});

test('an answer whose thread is not there is not lost', () => {
  expect(threads([comment('a1', 'a')])).toHaveLength(1);
});

test('a name is asked for after an @ that begins a word', () => {
  expect(nameBeing('Ask @Me', 7)).toEqual({ from: 4, typed: 'Me' });
  expect(nameBeing('Ask @Mei Li', 11)).toEqual({ from: 4, typed: 'Mei Li' });
  expect(nameBeing('(@Zoë O’N', 9)).toEqual({ from: 1, typed: 'Zoë O’N' });
  expect(nameBeing('ines@demo', 9)).toBeUndefined();
  expect(nameBeing('Ask @', 5)).toBeUndefined();
  expect(nameBeing('Ask @Mei Lin now', 16)).toBeUndefined();
});

test('who was chosen and crossed out again is not named', () => {
  const mei = { id: '1', fullName: 'Mei Lin' };
  const sam = { id: '2', fullName: 'Sam' };
  expect(stillNamed('Thank you @Mei Lin', [mei, sam, mei])).toEqual(['1']);
});
