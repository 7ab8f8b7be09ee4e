import { describe, expect, it } from 'vitest';
import { outcome, question, told } from './words';

describe('what a link asks and says', () => {
  it('names the day of a snooze', () => {
    const link = { action: 'SNOOZE_WEEK', state: 'READY', until: '2026-11-28' } as const;
    expect(question(link)).toBe('Put it off until Saturday 28 November?');
    expect(outcome({ ...link, state: 'DONE' })).toBe('Put off until Saturday 28 November');
  });

  it('says when it came too late, whatever it was', () => {
    expect(outcome({ action: 'DONE', state: 'PAST' })).toBe('This has moved on');
    expect(outcome({ action: 'DISMISS', state: 'EXPIRED' })).toBe('This link is too old');
  });
});

describe('a line of the log', () => {
  const message = {
    id: '1',
    kind: 'DIGEST',
    channel: 'MAIL',
    state: 'SENT',
    dueAt: '2026-11-21T07:00:00Z',
    createdAt: '2026-11-21T07:00:01Z',
    tries: 1,
  } as const;

  it('names the first and says how many', () => {
    const items = [
      { followUpId: '2', contact: 'Ana Ferreira', title: 'Send it', showsOn: '2026-11-21' },
    ];
    expect(told({ ...message, items, count: 3 })).toBe('Ana Ferreira: Send it, and 2 more');
    expect(told({ ...message, items, count: 1 })).toBe('Ana Ferreira: Send it');
  });

  it('says what it was where it told of nobody', () => {
    expect(told({ ...message, kind: 'TEST', items: [], count: 0 })).toBe('Test message');
  });
});
