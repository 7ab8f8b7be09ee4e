import { expect, it } from 'vitest';
import { sayBalance } from './say';

it('says what was given and taken in words', () => {
  expect(sayBalance({ helped: 0, asked: 0 })).toBe('');
  expect(sayBalance({ helped: 1, asked: 0, lastHelped: '2020-03-01' })).toBe(
    'You helped once, on 1 March 2020.',
  );
  expect(
    sayBalance({ helped: 2, asked: 3, lastHelped: '2020-03-01', lastAsked: '2020-04-01' }),
  ).toBe('You helped twice, last on 1 March 2020. You asked 3 times, last on 1 April 2020.');
});
