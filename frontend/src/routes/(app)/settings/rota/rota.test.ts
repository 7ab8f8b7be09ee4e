import { describe, expect, it } from 'vitest';
import type { FreeDay } from '$lib/api';
import { place, sayFree, sayShift, sayWhen } from './times';
import { sayEnd, weekOf, windowsOf } from './week';

const LISBON = 'Europe/Lisbon';

function day(date: string, ...free: [string, string][]): FreeDay {
  return {
    date,
    holiday: false,
    free: free.map(([from, to]) => ({ from, to })),
    shifts: [],
  } as unknown as FreeDay;
}

describe('the week', () => {
  it('comes apart into days and together again', () => {
    const windows = [
      { day: 'MONDAY', from: '07:00:00', to: '12:00:00' },
      { day: 'MONDAY', from: '14:00:00', to: '01:00:00' },
      { day: 'SUNDAY', from: '10:00:00', to: '10:00:00' },
    ] as Parameters<typeof weekOf>[0];
    const week = weekOf(windows);
    expect(week.map(({ hours }) => hours.length)).toEqual([2, 0, 0, 0, 0, 0, 1]);
    expect(windowsOf(week)).toEqual([
      { day: 'MONDAY', from: '07:00', to: '12:00' },
      { day: 'MONDAY', from: '14:00', to: '01:00' },
      { day: 'SUNDAY', from: '10:00', to: '10:00' },
    ]);
  });

  it('must have an hour that is free, and no half-filled one', () => {
    expect(() => windowsOf(weekOf([]))).toThrow(/at least one hour/);
    const week = weekOf([]);
    week[2]!.hours.push({ from: '07:00', to: '' });
    expect(() => windowsOf(week)).toThrow(/beginning and an end/);
  });

  it('says what an end means', () => {
    expect(sayEnd({ from: '07:00', to: '21:00' })).toBe('');
    expect(sayEnd({ from: '22:00', to: '01:00' })).toBe('the next day');
    expect(sayEnd({ from: '00:00', to: '00:00' })).toBe('the whole day round');
    expect(sayEnd({ from: '22:00', to: '' })).toBe('');
  });
});

describe('a day', () => {
  it('is told by the clock on the wall, in summer too', () => {
    const summer = day('2026-07-01', ['2026-07-01T06:00:00Z', '2026-07-01T23:00:00Z']);
    expect(sayFree(summer, LISBON)).toBe('07:00–24:00');
    expect(place(summer.free[0]!, summer, LISBON)).toEqual({
      start: (7 / 24) * 100,
      length: 100 - (7 / 24) * 100,
    });
  });

  it('may be quiet', () => {
    expect(sayFree(day('2026-07-01'), LISBON)).toBe('Quiet all day');
    expect(sayFree({ ...day('2026-12-25'), holiday: true }, LISBON)).toBe('Holiday');
  });

  it('names shifts', () => {
    const shift = { start: '2026-11-21T20:00:00Z', end: '2026-11-22T08:00:00Z', kind: 'NIGHT' };
    expect(sayShift(shift as Parameters<typeof sayShift>[0], LISBON)).toBe('Night 20:00–08:00');
  });

  it('says when', () => {
    const now = new Date('2026-11-21T22:30:00Z');
    expect(sayWhen('2026-11-22T07:00:00Z', LISBON, now)).toBe('tomorrow at 07:00');
    expect(sayWhen('2026-11-22T07:00:00Z', 'Asia/Tokyo', now)).toBe('today at 16:00');
  });
});
