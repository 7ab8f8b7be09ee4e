import { describe, expect, test } from 'vitest';
import { acquaintances, sayDays, sayNames, saySpread, shares } from './say';

describe('spread', () => {
  const part = (name: string, people: number) => ({ name, people });

  test('says how many there are, and as how many equal ones that is', () => {
    const spread = {
      effectiveNumber: 1.4,
      parts: [part('nurse', 9), part('midwife', 1)],
      furtherParts: 0,
      unknown: 0,
    };
    expect(saySpread(spread, 'discipline', 'disciplines')).toBe(
      '2 disciplines; as varied as 1.4 of equal size.',
    );
  });

  test('one is one, and none is none', () => {
    const one = { effectiveNumber: 1, parts: [part('nurse', 9)], furtherParts: 0, unknown: 0 };
    expect(saySpread(one, 'discipline', 'disciplines')).toBe('All are in one discipline.');
    const none = { effectiveNumber: 0, parts: [], furtherParts: 0, unknown: 3 };
    expect(saySpread(none, 'organisation', 'organisations')).toBe('No organisation is known yet.');
  });
});

test('shares add up, and of nobody they are nothing', () => {
  expect(shares({ inside: 1, across: 2, unknown: 1 })).toEqual({
    inside: 25,
    across: 50,
    unknown: 25,
  });
  expect(shares({ inside: 0, across: 0, unknown: 0 })).toEqual({
    inside: 0,
    across: 0,
    unknown: 0,
  });
});

test('days are said as exactly as anybody cares', () => {
  expect(sayDays(1)).toBe('1 day');
  expect(sayDays(70)).toBe('70 days');
  expect(sayDays(180)).toBe('6 months');
  expect(sayDays(1000)).toBe('3 years');
});

test('names are put in a row', () => {
  expect(sayNames([])).toBe('');
  expect(sayNames(['Ana'])).toBe('Ana');
  expect(sayNames(['Ana', 'Ben'])).toBe('Ana and Ben');
  expect(sayNames(['Ana', 'Ben', 'Cleo', 'Dora', 'Emil'])).toBe('Ana, Ben, Cleo, Dora and 1 other');
});

test('a link is known from both its ends', () => {
  const node = (memberId: string, name: string) => ({
    memberId,
    name,
    profession: 'nurse',
    discipline: 'nurse',
    networkTypes: [],
  });
  const known = acquaintances({
    nodes: [node('1', 'Ana'), node('2', 'Ben'), node('3', 'Cleo')],
    links: [
      { from: '1', to: '3' },
      { from: '1', to: '2' },
    ],
    nodesLeftOut: 0,
    linksLeftOut: false,
  });
  expect(known.get('1')).toEqual(['Ben', 'Cleo']);
  expect(known.get('2')).toEqual(['Ana']);
});
