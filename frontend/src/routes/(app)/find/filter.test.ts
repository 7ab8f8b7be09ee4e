import { expect, test } from 'vitest';
import { readFilter, sayFilter } from './filter';

const words = {
  professions: [{ key: 'nurse', label: 'Nurse' }],
  specialties: [{ key: 'cardiology', label: 'Cardiology' }],
};

test('the address holds the filter, and what the API does not know is left out', () => {
  const filter = readFilter(
    new URLSearchParams('query= ines &openTo=MENTORING&careerStage=WIZARD&place=&language=pt'),
  );
  expect(filter).toMatchObject({ query: 'ines', openTo: 'MENTORING', language: 'pt' });
  expect(filter.careerStage).toBeUndefined();
  expect(filter.place).toBeUndefined();
});

test('what is on is said in words, the name aside', () => {
  const filter = readFilter(
    new URLSearchParams(
      'query=ines&profession=nurse&place=Porto&openTo=QUESTIONS&careerStage=SENIOR&language=pt',
    ),
  );
  expect(sayFilter(filter, words).map(({ label }) => label)).toEqual([
    'Nurse',
    'In Porto',
    'Open to questions',
    'Senior',
    'Speaks Portuguese',
  ]);
});
