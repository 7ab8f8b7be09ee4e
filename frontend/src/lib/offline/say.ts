// What was done, as it is said while it waits, and what became of it.
import { sayDay } from '$lib/words/dates';
import { CLASHES, type KeptAct } from './acts';

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

/** The button that does it after all. */
export function sayInsist({ deed }: KeptAct): string {
  return { DONE: 'Mark it done', SNOOZE: '', SKIP: 'Skip it', DISMISS: 'Dismiss it' }[deed];
}

export function sayCount(count: number): string {
  return count === 1 ? 'One change waits for a network' : `${count} changes wait for a network`;
}
