import { expect, test } from 'vitest';
import { emptyContact, toNew, toPatch } from './values';

const ana = { ...emptyContact(), name: 'Ana Ribeiro', notes: 'Night shifts', tags: ['sepsis'] };

test('a new contact is sent without what was left empty', () => {
  expect(toNew({ ...emptyContact(), name: ' Ana ', email: ' ', tags: ['sepsis'] })).toEqual({
    name: 'Ana',
    tags: ['sepsis'],
  });
});

test('an edit sends what was changed, and null for what was emptied', () => {
  expect(toPatch(ana, { ...ana })).toEqual({});
  expect(toPatch(ana, { ...ana, notes: ' Night shifts ' })).toEqual({});
  expect(toPatch(ana, { ...ana, notes: '', metAt: 'ESC 2026', tags: [] })).toEqual({
    notes: null,
    metAt: 'ESC 2026',
    tags: null,
  });
  expect(toPatch(ana, { ...ana, name: '' })).toEqual({ name: '' });
});
