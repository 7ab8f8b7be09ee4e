import { expect, test } from 'vitest';
import { wanted } from './ask';

const filled = {
  email: ' ines@hospital.example ',
  number: ' 12345 ',
  authority: 'Ordem dos Enfermeiros',
  country: '',
  validUntil: '',
  memberIds: ['a', 'b'],
};

test('what was typed for another kind is not sent', () => {
  expect(wanted({ ...filled, kind: 'INSTITUTION_EMAIL' })).toEqual({
    kind: 'INSTITUTION_EMAIL',
    email: 'ines@hospital.example',
  });
  expect(wanted({ ...filled, kind: 'NPI' })).toEqual({ kind: 'NPI', number: '12345' });
  expect(wanted({ ...filled, kind: 'VOUCHES' })).toEqual({
    kind: 'VOUCHES',
    memberIds: ['a', 'b'],
  });
});

test('a day that was not chosen is left out', () => {
  expect(wanted({ ...filled, kind: 'LICENCE', country: 'PT' })).toEqual({
    kind: 'LICENCE',
    number: '12345',
    authority: 'Ordem dos Enfermeiros',
    country: 'PT',
    validUntil: undefined,
  });
});
