import { expect, test } from 'vitest';
import type { MemberSummary, PostSummary } from '$lib/api';
import {
  isHeld,
  minutesToRead,
  sayAudience,
  sayAuthor,
  sayComments,
  sayFiles,
  sayReach,
  sayWhen,
} from './reading';

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

test('files are counted, and images called so where there is nothing else', () => {
  expect(sayFiles({ images: 1, documents: 0 })).toBe('1 image');
  expect(sayFiles({ images: 2, documents: 0 })).toBe('2 images');
  expect(sayFiles({ images: 0, documents: 1 })).toBe('1 file');
  expect(sayFiles({ images: 2, documents: 1 })).toBe('3 files');
});

test('an author is shown by their own words, or else by their work', () => {
  const mei = { fullName: 'Mei Lin', profession: 'social-worker', workplace: 'Karolinska' };
  expect(sayAuthor({ author: mei as MemberSummary, mine: false })).toBe(
    'Social worker · Karolinska',
  );
  const author = { ...mei, headline: 'Ask me about housing' } as MemberSummary;
  expect(sayAuthor({ author, mine: false })).toBe('Ask me about housing');
});

test('who speaks unnamed is told so, and others find it when it appears', () => {
  const unnamed = { words: 'Verified nurse' };
  expect(sayAuthor({ unnamed, mine: true })).toBe('You, without your name');
  expect(sayAuthor({ unnamed, mine: false })).toBeUndefined();
  const createdAt = new Date(Date.now() + 60_000).toISOString();
  expect(isHeld({ unnamed, createdAt })).toBe(true);
  expect(isHeld({ createdAt })).toBe(false);
  expect(isHeld({ unnamed, createdAt }, new Date(Date.now() + 60_001))).toBe(false);
  expect(sayWhen({ unnamed, createdAt })).toMatch(/^appears at \d\d:\d\d$/);
});

test('others learn that readers were chosen, and its author how', () => {
  const said = { audience: 'CHOSEN', mine: false } as PostSummary;
  expect(sayAudience(said)).toBe('Chosen readers');
  expect(sayAudience({ ...said, mine: true })).toBe('Whom I chose');
  const chosen = (readers: object) => sayAudience({ ...said, mine: true, readers });
  expect(chosen({ tag: 'ward' })).toBe('My connections tagged ward');
  expect(chosen({ networkType: 'PERSONAL' })).toBe('My network: Personal');
  expect(chosen({ people: [] })).toBe('Nobody any more');
  expect(chosen({ people: [{ fullName: 'Mei' }, { fullName: 'Rui' }] })).toBe('Mei and Rui');
});

test('whom a post reaches is counted, and some are named', () => {
  const mei = { fullName: 'Mei Lin' } as MemberSummary;
  expect(sayReach({ count: 0, sample: [] })).toBe('Nobody could read it now but you.');
  expect(sayReach({ count: 1, sample: [mei] })).toBe('1 person could read it now: Mei Lin.');
  expect(sayReach({ count: 1201, sample: [mei] })).toBe(
    '1,201 people could read it now: Mei Lin and 1,200 others.',
  );
});
