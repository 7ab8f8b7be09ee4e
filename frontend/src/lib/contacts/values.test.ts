import { expect, test } from 'vitest';
import { clashes, emptyContact, onTopOf, toNew, toPatch } from './values';

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

test('only what both sides changed differently is a clash', () => {
  const newer = { ...ana, notes: 'Day shifts now', phone: '123' };
  expect(clashes(ana, newer, { ...ana, notes: 'Moved to Porto' })).toEqual(['notes']);
  expect(clashes(ana, newer, { ...ana, notes: 'Day shifts now' })).toEqual([]);
  expect(clashes(ana, newer, { ...ana, metAt: 'Porto' })).toEqual([]);
});

test('what I typed goes on top of the newer version', () => {
  const newer = { ...ana, phone: '123', notes: 'Day shifts now' };
  expect(onTopOf(newer, ana, { ...ana, notes: 'Moved to Porto' })).toEqual({
    ...newer,
    notes: 'Moved to Porto',
  });
});
