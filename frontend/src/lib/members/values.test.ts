import type { MemberProfile } from '$lib/api';
import { changes } from '$lib/ui';
import { expect, test } from 'vitest';
import { tidy, toPatch, toPublication, valuesOf } from './values';

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
  positions: [{ title: 'Nurse', organisation: 'Santa Clara', startedOn: '2016', current: true }],
  publications: [{ doi: '10.1000/182', url: 'https://doi.org/10.1000/182' }],
  audiences: { about: 'ONLY_ME' },
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

test('a post and a publication are sent without what is empty, and rows left empty go', () => {
  const values = valuesOf(ines);
  values.positions.push({
    title: '',
    organisation: ' ',
    city: '',
    country: '',
    startedOn: '',
    endedOn: '',
    current: false,
  });
  values.positions[0]!.title = 'Night sister ';
  values.publications.push({ number: ' 26903338 ', title: 'Sepsis-3' }, { number: '', title: ' ' });
  expect(toPatch(changes(tidy(values), valuesOf(ines)))).toEqual({
    positions: [
      { title: 'Night sister', organisation: 'Santa Clara', startedOn: '2016', current: true },
    ],
    publications: [{ doi: '10.1000/182' }, { pmid: '26903338', title: 'Sepsis-3' }],
  });
});

test('what was pasted is a DOI or a PubMed number', () => {
  const of = (number: string) => Object.keys(toPublication({ number, title: '' }))[0];
  expect(of('https://doi.org/10.1000/182')).toBe('doi');
  expect(of('https://pubmed.ncbi.nlm.nih.gov/26903338/')).toBe('pmid');
  expect(of('PMID: 26903338')).toBe('pmid');
  expect(of('nonsense')).toBe('doi');
});
