import { expect, test } from 'vitest';
import { excerpt, textAt } from './excerpts';

const finding = (start: number, end: number) =>
  ({ class: 'NAME', confidence: 'MEDIUM', rule: 'x', words: 'a name', start, end }) as const;

test('a pointer leads to the text it names', () => {
  const body = { notes: 'one', tags: ['two', 'three'], 'a/b': 'four' };
  expect(textAt(body, '/notes')).toBe('one');
  expect(textAt(body, '/tags/1')).toBe('three');
  expect(textAt(body, '/a~1b')).toBe('four');
  expect(textAt(body, '/tags')).toBeUndefined();
  expect(textAt(body, '/not/there')).toBeUndefined();
  expect(textAt(undefined, '/notes')).toBeUndefined();
});

test('a finding is shown with what stands around it', () => {
  expect(excerpt('My patient Anna is well.', finding(11, 15))).toEqual({
    before: 'My patient ',
    found: 'Anna',
    after: ' is well.',
    words: 'a name',
  });
});

test('a long text is cut between words', () => {
  const text = `${'long words before it '.repeat(5)}Anna${' and long words after it'.repeat(5)}`;
  const { before, after } = excerpt(text, finding(105, 109));
  expect(before).toMatch(/^… (long|words|before|it)/);
  expect(after).toMatch(/(long|words|after|it|and) …$/);
});
