// Meetings that could not be sent, because there was no network: kept in this browser for the member
// who met somebody, sent when there is one again, and gone when they sign out.
import type { NewMeeting } from '$lib/api/generated/types.gen';
import { KEY } from './kept';

export type Waiting = { code: string; meeting: NewMeeting; memberId: string; at: string };

export function waitingMeetings(): Waiting[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

/** Whether it is kept; a later meeting with the same card takes the place of an earlier one. */
export function keepMeeting(waiting: Waiting): boolean {
  return write([...waitingMeetings().filter(({ code }) => code !== waiting.code), waiting]);
}

export function dropMeeting(code: string) {
  write(waitingMeetings().filter((waiting) => waiting.code !== code));
}

function write(all: Waiting[]): boolean {
  try {
    if (all.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(all));
    return true;
  } catch {
    return false;
  }
}

/** An older version of the app, or somebody's console, may have written something else there. */
function isWaiting(kept: unknown): kept is Waiting {
  const { code, meeting, memberId } = (kept ?? {}) as Partial<Waiting>;
  return typeof code === 'string' && typeof memberId === 'string' && typeof meeting === 'object';
}
