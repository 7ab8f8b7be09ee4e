// What somebody begins to write is kept in this browser until it is said: a name that was touched, an Escape or an empty
// battery costs no words. Like a draft of a post it belongs to one member, and goes when they sign out.
import { whoseActs } from '$lib/offline/who';
import { PREFIX } from './drop-drafts';

/** @param is whether it is what this version of the app would have left there */
export function readKept<T>(place: string, is: (kept: Partial<T>) => boolean): T | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key(place)) ?? 'null') as Partial<T> | null;
    return kept && is(kept) ? (kept as T) : undefined;
  } catch {
    return undefined;
  }
}

export function keep(place: string, written: unknown) {
  try {
    localStorage.setItem(key(place), JSON.stringify(written));
  } catch {
    // Where nothing can be kept, the field holds it all the same.
  }
}

export function dropKept(place: string) {
  try {
    localStorage.removeItem(key(place));
  } catch {
    // Nothing could be kept, so nothing is left.
  }
}

function key(place: string) {
  return `${PREFIX}${whoseActs()}.${place}`;
}
