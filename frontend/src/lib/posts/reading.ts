import type { MemberSummary, UnnamedSpeaker } from '$lib/api';
import { sayWork } from '$lib/words/vocabulary';

const WORDS_A_MINUTE = 220;

/** How long a text takes to read, in whole minutes and at least one. */
export function minutesToRead(markdown: string): number {
  const words = markdown.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

export function sayComments(count: number): string {
  if (count === 0) return 'Comment';
  return count === 1 ? '1 comment' : `${count} comments`;
}

type Said = { author?: MemberSummary | null; unnamed?: UnnamedSpeaker | null };

/** The name above what was said; who speaks unnamed is called by what was verified about them. */
export function speakerOf({ author, unnamed }: Said): string {
  return author?.fullName ?? unnamed?.words ?? 'Somebody who has left';
}

/** The line under an author's name: as they say it themselves, or else what their work is. */
export function sayAuthor(author?: MemberSummary | null): string | undefined {
  return author ? (author.headline ?? sayWork([], author)) : undefined;
}
