import { expect, test } from 'vitest';
import { changes, rebase } from './edit';

const base = { title: 'Lactate', topics: ['sepsis'], city: 'Porto' };

test('an edit is what differs from where it began', () => {
  expect(changes(base, base)).toEqual({});
  expect(changes({ ...base, topics: ['sepsis', 'icu'] }, base)).toEqual({
    topics: ['sepsis', 'icu'],
  });
});

test('on a newer version what I typed stays and the rest is the newest', () => {
  const mine = { ...base, title: 'Early lactate' };
  const newest = { ...base, city: 'Lisbon' };
  expect(rebase(mine, base, newest)).toEqual({
    values: { title: 'Early lactate', topics: ['sepsis'], city: 'Lisbon' },
    clashes: [],
  });
});

test('what both changed is mine, and said', () => {
  const mine = { ...base, title: 'Early lactate', city: 'Braga' };
  const newest = { ...base, title: 'Late lactate', city: 'Braga' };
  expect(rebase(mine, base, newest)).toEqual({
    values: { ...base, title: 'Early lactate', city: 'Braga' },
    clashes: ['title'],
  });
});
