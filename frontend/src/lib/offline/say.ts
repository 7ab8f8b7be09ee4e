// What was done, as it is said while it waits, and what became of it.
import { sayDay } from '$lib/words/dates';
import type { Clash, KeptAct } from './acts';
import { waiting } from './waiting.svelte';

/** What happened elsewhere, in words. */
export const CLASHES: Record<Clash, string> = {
  GONE: 'It was deleted somewhere else in the meantime.',
  DONE: 'It was marked done somewhere else in the meantime.',
  SKIPPED: 'This time was skipped somewhere else in the meantime.',
  DISMISSED: 'It was dismissed somewhere else in the meantime.',
  MOVED_ON: 'It has moved on somewhere else in the meantime.',
  REFUSED: 'Collega could not do it.',
};

/** What is still to be sent about a follow-up, and what came of it. */
export function waitingFor(followUpId: string): KeptAct | undefined {
  return waiting.acts.findLast((act) => act.followUpId === followUpId);
}

/** "Done", "Snoozed until Thursday", "Taken back: done". */
export function sayDeed({ deed, back, until }: KeptAct, today?: string): string {
  const said = {
    DONE: 'done',
    SNOOZE: until ? `snoozed until ${sayDay(until, today)}` : 'snoozed',
    SKIP: 'skipped this time',
    DISMISS: 'dismissed',
  }[deed];
  return back ? `taken back: ${said}` : said.charAt(0).toUpperCase() + said.slice(1);
}

export function sayClash({ clash, said, back }: KeptAct): string {
  if (back && clash === 'MOVED_ON') return 'It has moved on in the meantime, and stays as it is.';
  if (clash === 'REFUSED' && said) return said;
  return clash ? CLASHES[clash] : '';
}

/** Whether there is something to insist on, rather than only to know. */
export function mayInsist({ deed, clash, back }: KeptAct): boolean {
  if (back || !clash || deed === 'SNOOZE') return false;
  if (deed === 'DISMISS') return clash === 'MOVED_ON';
  return clash === 'DISMISSED' || (deed === 'DONE' && clash === 'SKIPPED');
}

/** The button that does it after all. */
export function sayInsist({ deed }: KeptAct): string {
  return { DONE: 'Mark it done', SNOOZE: '', SKIP: 'Skip it', DISMISS: 'Dismiss it' }[deed];
}

export function sayCount(count: number): string {
  return count === 1 ? 'One change waits for a network' : `${count} changes wait for a network`;
}
