import { expect, test } from 'vitest';
import type { Agenda } from '$lib/api';
import { sayWhy, summary, withBack, without } from './agenda';

function agendaOf(...ids: string[]): Agenda {
  const items = ids.map((id) => ({ overdueDays: 0, minutes: 2, followUp: { id } }));
  return { items, plannedMinutes: 2 * ids.length, later: 1, minutes: 5 } as unknown as Agenda;
}

const idsOf = (agenda: Agenda) => agenda.items.map(({ followUp }) => followUp.id);

test('what is done leaves the list and its minutes', () => {
  const left = without(agendaOf('a', 'b', 'c'), 'b');
  expect(idsOf(left)).toEqual(['a', 'c']);
  expect(left.plannedMinutes).toBe(4);
});

test('undo puts it back where it was, once', () => {
  const before = agendaOf('a', 'b', 'c');
  const back = withBack(without(before, 'b'), before.items[1]!, 1);
  expect(back).toMatchObject(before);
  expect(withBack(back, before.items[1]!, 1)).toBe(back);
});

test('undo after the rest was done puts it into the empty list', () => {
  const before = agendaOf('a', 'b');
  const back = withBack(without(without(before, 'a'), 'b'), before.items[1]!, 1);
  expect(idsOf(back)).toEqual(['b']);
});

test('a line says why it is here, but not what it shows anyway', () => {
  const said = (...kinds: string[]) =>
    sayWhy({ reasons: kinds.map((kind) => ({ kind, words: kind })) } as never);
  expect(said('OVERDUE', 'GOAL', 'CLOSE_TIE', 'QUICK')).toBe('GOAL CLOSE_TIE');
  expect(said('QUICK', 'DUE')).toBe('DUE');
  expect(said('GOAL', 'DUE')).toBe('GOAL');
});

test('the summary counts people could count, and does not nag about the rest', () => {
  expect(summary(agendaOf('a', 'b'))).toBe('2 follow-ups, about 4 minutes. 1 more can wait.');
  expect(summary({ ...agendaOf('a'), later: 100 })).toContain('Many more can wait.');
  expect(summary({ ...agendaOf('a'), plannedMinutes: 1, later: 0 })).toBe(
    '1 follow-up, about a minute.',
  );
});
