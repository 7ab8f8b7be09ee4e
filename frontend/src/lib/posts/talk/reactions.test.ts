import { expect, test } from 'vitest';
import { toggled } from './reactions';

const none = { useful: 0, changedMyPractice: 0, disagree: 2, thankYou: 0, mine: [] };

test('one of each is given, and taken back', () => {
  const once = toggled(none, 'USEFUL');
  expect(once).toMatchObject({ useful: 1, disagree: 2, mine: ['USEFUL'] });
  const both = toggled(once, 'DISAGREE');
  expect(both).toMatchObject({ useful: 1, disagree: 3, mine: ['USEFUL', 'DISAGREE'] });
  expect(toggled(both, 'USEFUL')).toMatchObject({ useful: 0, mine: ['DISAGREE'] });
});
