import { describe, expect, it } from 'vitest';
import { sayImport, sayOutcome, sayPeople } from './say';

const counts = { new: 0, matching: 0, broken: 0, added: 0, kept: 0 };

describe('an import', () => {
  it('is called by its file, or else by its kind', () => {
    expect(sayImport({ fileName: 'Connections.csv', format: 'LINKEDIN' })).toBe('Connections.csv');
    expect(sayImport({ format: 'VCARD' })).toBe('vCard');
    expect(sayImport({})).toBe('A file');
  });

  it('says what came of it', () => {
    expect(sayOutcome({ state: 'DONE', counts: { ...counts, added: 1 } })).toBe('1 person added');
    expect(sayOutcome({ state: 'DONE', counts })).toBe('Nobody was new');
    expect(sayOutcome({ state: 'UNDONE', counts: { ...counts, kept: 2 } })).toBe(
      'Undone, but for 2 people',
    );
    expect(sayPeople(10_000)).toBe('10,000 people');
  });
});
