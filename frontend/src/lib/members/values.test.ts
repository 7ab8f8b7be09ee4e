import type { MemberProfile } from '$lib/api';
import { changes } from '$lib/ui';
import { expect, test } from 'vitest';
import { tidy, toPatch, valuesOf } from './values';

const ines = {
  id: '1',
  email: 'ines@collega.test',
  fullName: 'Ines Duarte',
  profession: 'nurse',
  headline: 'ICU nurse',
  specialties: ['intensive-care-medicine'],
  languages: ['pt'],
  interests: [],
  links: [{ label: 'ORCID', url: 'https://orcid.org/1' }],
  openTo: ['QUESTIONS'],
  timeZone: 'Europe/Lisbon',
  createdAt: '2026-01-01T00:00:00Z',
  version: 4,
} as MemberProfile;

test('a profile that was only looked at sends nothing', () => {
  const base = valuesOf(ines);
  expect(toPatch(changes(tidy(valuesOf(ines)), base))).toEqual({});
});

test('what was emptied is cleared, what must not be empty is left for the server to say', () => {
  const values = { ...valuesOf(ines), headline: '  ', fullName: ' ', city: 'Porto ' };
  expect(toPatch(changes(tidy(values), valuesOf(ines)))).toEqual({
    headline: null,
    fullName: '',
    city: 'Porto',
  });
});

test('a link row left empty goes, and an address gets its https://', () => {
  const links = [
    { label: '', url: '  ' },
    { label: ' Ward ', url: 'ward.example.org/icu' },
    { label: 'Old', url: 'http://old.example.org' },
    { label: 'Half', url: '' },
  ];
  expect(tidy({ ...valuesOf(ines), links }).links).toEqual([
    { label: 'Ward', url: 'https://ward.example.org/icu' },
    { label: 'Old', url: 'http://old.example.org' },
    { label: 'Half', url: '' },
  ]);
});
