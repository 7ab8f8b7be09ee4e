import { expect, test } from 'vitest';
import { readBirthday, sayBirthday, writeBirthday } from './birthday';

test('a birthday is taken apart and put together again', () => {
  for (const birthday of ['1980-04-05', '--02-29', '']) {
    expect(writeBirthday(readBirthday(birthday))).toBe(birthday);
  }
  expect(writeBirthday({ day: '5', month: '', year: '' })).toBe('---05');
});

test('it is said with its year where that is known', () => {
  expect(sayBirthday('--04-05')).toBe('5 April');
  expect(sayBirthday('1980-04-15')).toBe('15 April 1980');
});
