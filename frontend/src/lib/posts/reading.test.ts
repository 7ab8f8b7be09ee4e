import { expect, test } from 'vitest';
import type { MemberSummary } from '$lib/api';
import { minutesToRead, sayAuthor, sayComments } from './reading';

test('a line takes a minute and a paper takes its time', () => {
  expect(minutesToRead('')).toBe(1);
  expect(minutesToRead('Lactate first.')).toBe(1);
  expect(minutesToRead('word '.repeat(1100))).toBe(5);
});

test('the marks of Markdown are not words, and a dose is one', () => {
  const table = '| --- | :---: |\n'.repeat(500);
  expect(minutesToRead(table)).toBe(1);
  expect(minutesToRead('0.5 '.repeat(440))).toBe(2);
});

test('comments are counted as people say it', () => {
  expect([0, 1, 2].map(sayComments)).toEqual(['Comment', '1 comment', '2 comments']);
});

test('an author is shown by their own words, or else by their work', () => {
  const mei = { fullName: 'Mei Lin', profession: 'social-worker', workplace: 'Karolinska' };
  expect(sayAuthor(mei as MemberSummary)).toBe('Social worker · Karolinska');
  expect(sayAuthor({ ...mei, headline: 'Ask me about housing' } as MemberSummary)).toBe(
    'Ask me about housing',
  );
});
