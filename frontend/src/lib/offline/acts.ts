// What is done with an occurrence of a follow-up, as something that can be kept and sent later. Nothing here
// knows a page: the service worker sends, too.
import type { Completion, FollowUpView } from '$lib/api/generated/types.gen';

export type Deed = 'DONE' | 'SNOOZE' | 'SKIP' | 'DISMISS';

/** Why what was done here could not be done there. */
export type Clash = 'GONE' | 'DONE' | 'SKIPPED' | 'DISMISSED' | 'MOVED_ON' | 'REFUSED';

export type Act = {
  /** Whose; nobody else's session sends it. */
  memberId: string;
  followUpId: string;
  /** Which occurrence: done twice, it is done once. */
  occurrence: number;
  deed: Deed;
  /** It takes the deed back. */
  back?: true;
  completion?: Completion;
  /** A snooze: until when, and until when it was snoozed before. */
  until?: string;
  before?: string;
  title: string;
  person: string;
  contactId: string;
  /** When it was done, here. */
  at: string;
};

export type KeptAct = Act & {
  /** The order in which they are sent. */
  id: number;
  /** An answer is awaited. */
  sending?: boolean;
  /** How often the server could not answer. */
  tries?: number;
  clash?: Clash;
  /** What the server said. */
  said?: string;
};

const NOUNS: Record<Deed, string> = {
  DONE: 'completion',
  SNOOZE: 'snooze',
  SKIP: 'skip',
  DISMISS: 'dismissal',
};

/** How an occurrence ends by it. */
export const OUTCOMES = { DONE: 'DONE', SKIP: 'SKIPPED', DISMISS: 'DISMISSED' } as const;

export function requestFor(act: Act): Request {
  const { followUpId, occurrence, deed, back } = act;
  // Taking back a snooze is snoozing until the day it had before, where it had one that is to come.
  const until = deed === 'SNOOZE' && back ? upcoming(act.before) : act.until;
  const put = !back || until !== undefined;
  const which = put || deed !== 'SNOOZE' ? `?occurrence=${occurrence}` : '';
  const body = put ? bodyFor(act, until) : undefined;
  return new Request(
    new URL(`/api/v1/follow-ups/${followUpId}/${NOUNS[deed]}${which}`, location.origin),
    {
      method: put ? 'PUT' : 'DELETE',
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body,
    },
  );
}

function bodyFor({ deed, completion }: Act, until: string | undefined): string | undefined {
  if (deed === 'DONE') return JSON.stringify(completion ?? {});
  return deed === 'SNOOZE' ? JSON.stringify({ until }) : undefined;
}

/** A snooze that waited until its day has come is over: the follow-up shows by itself. */
export function isOver(act: Act, now = new Date()): boolean {
  return act.deed === 'SNOOZE' && !act.back && !upcoming(act.until, now);
}

function upcoming(day: string | undefined, now = new Date()) {
  const two = (value: number) => String(value).padStart(2, '0');
  const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return day !== undefined && day > today ? day : undefined;
}

/**
 * The server does nothing where the occurrence has ended already, and answers with how things stand. That may not
 * be what was wished here: then it has ended elsewhere in the meantime.
 *
 * @param endedAs how the occurrence ended, where the follow-up alone does not tell
 */
export function clashOf(act: Act, now: FollowUpView, endedAs?: string): Clash | undefined {
  const atHand = now.state === 'OPEN' && now.occurrence === act.occurrence;
  const how = endOf(now, endedAs);
  if (act.deed === 'SNOOZE') return atHand ? undefined : how;
  if (act.back) return atHand ? undefined : 'MOVED_ON';
  if (how === OUTCOMES[act.deed]) return undefined;
  // What comes again has gone on to its next occurrence, and says of itself no more than that.
  const unknown = act.deed === 'SKIP' || (act.deed === 'DONE' && how === 'MOVED_ON');
  return !endedAs && unknown ? undefined : how;
}

function endOf({ state }: FollowUpView, endedAs: string | undefined): Clash {
  const known = endedAs ?? state;
  return known === 'DONE' || known === 'SKIPPED' || known === 'DISMISSED' ? known : 'MOVED_ON';
}
