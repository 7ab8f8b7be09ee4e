import { expect, test } from 'vitest';
import { emptyContact, say, toNew, toPatch } from './values';

const ana = { ...emptyContact(), name: 'Ana Ribeiro', notes: 'Night shifts', tags: ['sepsis'] };

test('a new contact is sent without what was left empty', () => {
  const emails = [
    { address: ' ana@clinic.example ', label: 'work' },
    { address: '', label: 'home' },
    { address: 'ana@home.example', label: '' },
  ];
  expect(toNew({ ...emptyContact(), name: ' Ana ', emails, tags: ['sepsis'] })).toEqual({
    name: 'Ana',
    emails: [{ address: 'ana@clinic.example', label: 'work' }, { address: 'ana@home.example' }],
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
  expect(toPatch(ana, { ...ana, phones: [{ number: '', label: 'work' }] })).toEqual({});
});

test('who introduced somebody is a contact, or else a name', () => {
  const known = { ...ana, introducedBy: { name: 'Rui', contactId: '7' } };
  expect(toPatch(ana, known)).toEqual({ introducedBy: { contactId: '7' } });
  expect(toPatch(known, { ...ana, introducedBy: { name: 'Rui', contactId: '' } })).toEqual({
    introducedBy: { name: 'Rui' },
  });
  expect(toPatch(known, ana)).toEqual({ introducedBy: null });
});

test('a list is said in one line', () => {
  expect(
    say([
      { number: '21', label: 'work' },
      { number: '22', label: '' },
    ]),
  ).toBe('21 (work), 22');
  expect(say({ name: 'Rui', contactId: '' })).toBe('Rui');
});
