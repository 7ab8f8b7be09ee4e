import type {
  AudiencePreview,
  FileCounts,
  MemberSummary,
  PostSummary,
  ReadersView,
  UnnamedSpeaker,
} from '$lib/api';
import { networkTypes } from '$lib/words/labels';
import { saySince, sayTime } from '$lib/words/dates';
import { sayWork } from '$lib/words/vocabulary';

const WORDS_A_MINUTE = 220;
const names = new Intl.ListFormat('en-GB');

/** How long a text takes to read, in whole minutes and at least one. */
export function minutesToRead(markdown: string): number {
  const words = markdown.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

export function sayComments(count: number): string {
  if (count === 0) return 'Comment';
  return count === 1 ? '1 comment' : `${count} comments`;
}

/** "1 file", "2 images"; where both come, they are files. */
export function sayFiles({ images, documents }: FileCounts): string {
  const all = images + documents;
  return `${all} ${documents === 0 ? 'image' : 'file'}${all === 1 ? '' : 's'}`;
}

type Said = { author?: MemberSummary | null; unnamed?: UnnamedSpeaker | null };

/** The name above what was said; who speaks unnamed is called by what was verified about them. */
export function speakerOf({ author, unnamed }: Said): string {
  return author?.fullName ?? unnamed?.words ?? 'Somebody who has left';
}

type Heard = Said & Pick<PostSummary, 'audience' | 'mine'> & { readers?: ReadersView | null };

/** Who can read it: to others no more than that somebody chose them, to its author also how. */
export function sayAudience(post: Heard): string {
  const { audience, mine, readers } = post;
  if (audience === 'MEMBERS') return 'Everyone here';
  if (!mine) return audience === 'CHOSEN' ? 'Chosen readers' : `Connections of ${speakerOf(post)}`;
  if (audience === 'CONNECTIONS') return 'My connections';
  if (readers?.networkType) return `My network: ${networkTypes[readers.networkType]}`;
  if (readers?.tag) return `My connections tagged ${readers.tag}`;
  const people = readers?.people?.map(({ fullName }) => fullName);
  if (!people) return 'Whom I chose';
  if (people.length === 0) return 'Nobody any more';
  return people.length > 3 ? `${people.length} people I chose` : names.format(people);
}

/** How many would read it, and some of them by name. */
export function sayReach({ count, sample }: AudiencePreview): string {
  if (count === 0) return 'Nobody could read it now but you.';
  const people = count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`;
  const known = sample.map(({ fullName }) => fullName);
  if (known.length === 0) return `${people} could read it now.`;
  const others = count - known.length;
  const who =
    others > 0
      ? [...known, others === 1 ? '1 other' : `${others.toLocaleString('en-GB')} others`]
      : known;
  return `${people} could read it now: ${names.format(who)}.`;
}

/** The line under an author's name: as they say it themselves, or else what their work is. */
export function sayAuthor({ author, unnamed, mine }: Said & { mine: boolean }): string | undefined {
  if (author) return author.headline ?? sayWork([], author);
  return unnamed && mine ? 'You, without your name' : undefined;
}

type Dated = Said & { createdAt: string };

/** What is said unnamed appears at the end of the hour; until then its author alone finds it. */
export function isHeld({ unnamed, createdAt }: Dated, now = new Date()): boolean {
  return Boolean(unnamed) && Date.parse(createdAt) > now.getTime();
}

export function sayWhen(said: Dated): string {
  return isHeld(said) ? `appears at ${sayTime(said.createdAt)}` : saySince(said.createdAt);
}
