import { expect, test } from 'vitest';
import type { CmeEntryView } from '$lib/api';
import { sayTime, toNew, toPatch, valuesOf } from './log';

const entry = { title: 'A trial', readOn: '2026-01-02', minutes: 20 } as CmeEntryView;

test('time is said in hours and minutes', () => {
  expect([15, 60, 90, 0].map(sayTime)).toEqual(['15 min', '1 h', '1 h 30 min', '0 min']);
});

test('what was emptied is absent in a new entry, and null in an edit', () => {
  const values = { ...valuesOf(entry), title: ' A trial ' };
  expect(toNew(values, 'x')).toEqual({
    postId: 'x',
    title: 'A trial',
    readOn: '2026-01-02',
    minutes: 20,
    reflection: undefined,
    category: undefined,
  });
  expect(toPatch(values)).toMatchObject({ reflection: null, category: null });
});
