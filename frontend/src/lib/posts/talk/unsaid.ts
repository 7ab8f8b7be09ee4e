// What somebody begins to say under a post is kept in this browser until it is said: a name that was touched, an Escape
// or an empty battery costs no words. Like a draft it belongs to one member, and goes when they sign out.
import { whoseActs } from '$lib/offline/who';
import { PREFIX } from '../drop-drafts';

export type Unsaid = {
  body: string;
  /** Whoever began without their name does not come back with it. */
  unnamed: boolean;
  named: { id: string; fullName: string }[];
};

/** @param place the post, and what under it is answered or corrected */
export function readUnsaid(place: string): Unsaid | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key(place)) ?? 'null') as Partial<Unsaid> | null;
    return typeof kept?.body === 'string' && Array.isArray(kept.named)
      ? { body: kept.body, unnamed: kept.unnamed === true, named: kept.named }
      : undefined;
  } catch {
    return undefined;
  }
}

export function keepUnsaid(place: string, said: Unsaid) {
  try {
    localStorage.setItem(key(place), JSON.stringify(said));
  } catch {
    // Where nothing can be kept, the box holds it all the same.
  }
}

export function dropUnsaid(place: string) {
  try {
    localStorage.removeItem(key(place));
  } catch {
    // Nothing could be kept, so nothing is left.
  }
}

function key(place: string) {
  return `${PREFIX}${whoseActs()}.unsaid.${place}`;
}
