import { describe, expect, it } from 'vitest';
import { outcome, question } from './say';

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
