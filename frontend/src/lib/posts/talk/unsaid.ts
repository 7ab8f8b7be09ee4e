// What somebody begins to say under a post.
import { dropKept, keep, readKept } from '../kept';

export type Unsaid = {
  body: string;
  /** Whoever began without their name does not come back with it. */
  unnamed: boolean;
  named: { id: string; fullName: string }[];
};

/** @param place the post, and what under it is answered or corrected */
export function readUnsaid(place: string): Unsaid | undefined {
  const kept = readKept<Unsaid>(
    of(place),
    ({ body, named }) => typeof body === 'string' && Array.isArray(named),
  );
  return kept && { body: kept.body, unnamed: kept.unnamed === true, named: kept.named };
}

export function keepUnsaid(place: string, said: Unsaid) {
  keep(of(place), said);
}

export function dropUnsaid(place: string) {
  dropKept(of(place));
}

function of(place: string) {
  return `unsaid.${place}`;
}
