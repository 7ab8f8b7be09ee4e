import { expect, test } from 'vitest';
import { cut } from './findings';

test('a text is cut at what was found', () => {
  const marks = [
    { start: 4, end: 10 },
    { start: 11, end: 16 },
  ];
  expect(cut({ text: 'The sepsis audit.', marks })).toEqual([
    { text: 'The ', marked: false },
    { text: 'sepsis', marked: true },
    { text: ' ', marked: false },
    { text: 'audit', marked: true },
    { text: '.', marked: false },
  ]);
  expect(cut({ text: 'Nothing', marks: [] })).toEqual([{ text: 'Nothing', marked: false }]);
});
