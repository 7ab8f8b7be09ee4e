// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { anyWaiting, dropAllMeetings } from './kept';
import { dropMeeting, keepMeeting, waitingMeetings } from './waiting';

const one = (code: string, metAt = 'Here') => ({
  code,
  meeting: { metAt, request: false },
  memberId: 'ada',
  at: '2026-11-21T12:00:00Z',
});

describe('meetings that wait', () => {
  beforeEach(() => localStorage.clear());

  it('are kept until they are sent', () => {
    keepMeeting(one('A'));
    keepMeeting(one('B'));
    dropMeeting('A');
    expect(waitingMeetings().map(({ code }) => code)).toEqual(['B']);
  });

  it('with the same card are one, as it was said last', () => {
    keepMeeting(one('A', 'There'));
    keepMeeting(one('A', 'Here'));
    expect(waitingMeetings().map(({ meeting }) => meeting.metAt)).toEqual(['Here']);
  });

  it('go when somebody signs out', () => {
    keepMeeting(one('A'));
    expect(anyWaiting()).toBe(true);
    dropAllMeetings();
    expect(anyWaiting()).toBe(false);
    expect(localStorage.length).toBe(0);
  });

  it('are none where something else is written there', () => {
    for (const text of ['{', '{}', '[1, null, {"code": 5}]']) {
      localStorage.setItem('collega.meetings', text);
      expect(waitingMeetings()).toEqual([]);
    }
  });
});
