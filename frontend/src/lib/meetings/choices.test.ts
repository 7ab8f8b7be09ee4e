import { expect, it } from 'vitest';
import type { MeetingBatch } from '$lib/api';
import { sayMetOn, sayPlace, toChoice, toItem } from './choices';

const proposal = {
  contactId: 'a',
  name: 'Ana',
  title: 'Say hello',
  dueOn: '2026-03-02',
  action: 'MESSAGE' as const,
  minutes: 2,
};

it('says how many were met where and when', () => {
  const batch: MeetingBatch = { metAt: 'ESC Congress', metOn: '2026-03-01', proposals: [proposal] };
  expect(sayPlace(batch)).toBe('1 person: ESC Congress');
  expect(sayPlace({ metOn: '2026-03-01', proposals: [proposal, proposal] })).toBe('2 people');
  expect(sayMetOn(batch, '2026-03-02')).toBe('You met yesterday');
  expect(sayMetOn(batch, '2026-03-09')).toBe('You met on 1 March');
});

it('sends what was edited', () => {
  const choice = { ...toChoice(proposal), title: '  Send the slides ', minutes: '10' };
  expect(toItem('a', choice)).toEqual({
    contactId: 'a',
    title: 'Send the slides',
    dueOn: '2026-03-02',
    action: 'MESSAGE',
    minutes: 10,
  });
});
