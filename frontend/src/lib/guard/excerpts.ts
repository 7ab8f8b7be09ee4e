// What the PHI guard found, in the words in which it stands. The server never says them back.
import type { PatientFinding } from '$lib/api';

export type Excerpt = { before: string; found: string; after: string; words: string };

const AROUND = 32;

/** What a body holds at a JSON pointer, where that is a text. */
export function textAt(body: unknown, pointer: string | undefined): string | undefined {
  let at: unknown = body;
  for (const step of (pointer ?? '').split('/').slice(1)) {
    at = (at as Record<string, unknown> | null | undefined)?.[unescaped(step)];
  }
  return typeof at === 'string' ? at : undefined;
}

function unescaped(step: string) {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A finding with a little of what stands around it, cut between words where that is possible. */
export function excerpt(text: string, { start, end, words }: PatientFinding): Excerpt {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from > 0 ? `… ${before.replace(/^\S*\s/, '')}` : before,
    found: text.slice(start, end),
    after: to < text.length ? `${after.replace(/\s\S*$/, '')} …` : after,
    words,
  };
}
