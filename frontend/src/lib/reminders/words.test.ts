import { describe, expect, it } from 'vitest';
import { told } from './words';

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
