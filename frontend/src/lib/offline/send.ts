// Sends what waits, in the order in which it was done: a page does it, or the service worker when none is open.
import type { FollowUpView, OccurrenceHistory } from '$lib/api/generated/types.gen';
import { clashOf, isOver, requestFor, type Clash, type KeptAct } from './acts';
import { change, keptActs, takeOut } from './store';

/** Sends as the member, with a token that is good; throws where there is no network. */
export type Send = (request: Request) => Promise<Response>;

/** One sender at a time, of all tabs and the service worker. */
const LOCK = 'collega.acts';
const PATIENCE_MS = 20_000;
/** What was sent sooner than this has met nobody else's doing. */
const AT_ONCE_MS = 30_000;
/** What the server breaks on as often as this must not keep all the rest waiting. */
const MOST_TRIES = 5;

/** @param asking whether somebody is being asked something about what is sent: nobody hurries them */
export function sendAll(memberId: string, send: Send, asking = () => false): Promise<number> {
  const patiently: Send = (request) => {
    const signal = impatience(asking);
    return Promise.race([send(new Request(request, { signal })), ended(signal)]);
  };
  const work = () => sendInOrder(memberId, patiently);
  return navigator.locks ? navigator.locks.request(LOCK, work) : work();
}

/** How many were answered. */
async function sendInOrder(memberId: string, send: Send): Promise<number> {
  let answered = 0;
  // What was being sent when its tab was closed: nobody else is sending now.
  for (const { id, sending } of await keptActs(memberId)) {
    if (sending) await change(id, { sending: false });
  }
  for (;;) {
    const next = (await keptActs(memberId)).find(({ clash }) => !clash);
    if (!next || !(await sendOne(next, send))) return answered;
    answered++;
  }
}

/** Whether the next one may be sent. */
async function sendOne(act: KeptAct, send: Send): Promise<boolean> {
  if (isOver(act) || (await takesBackWhatClashed(act))) return done(act);
  if (!(await change(act.id, { sending: true }))) return true;
  let response: Response;
  try {
    response = await send(requestFor(act));
  } catch {
    await change(act.id, { sending: false });
    return false;
  }
  if (response.ok) return answer(act, (await response.json()) as FollowUpView, send);
  if (response.status >= 500 && (act.tries ?? 0) + 1 < MOST_TRIES) {
    await change(act.id, { sending: false, tries: (act.tries ?? 0) + 1 });
    return false;
  }
  if ([401, 408, 429].includes(response.status)) {
    await change(act.id, { sending: false });
    return false;
  }
  return refuse(act, await refusal(response));
}

function impatience(asking: () => boolean): AbortSignal {
  const controller = new AbortController();
  const look = () =>
    asking() ? setTimeout(look, PATIENCE_MS) : controller.abort(new Error('No answer'));
  setTimeout(look, PATIENCE_MS);
  return controller.signal;
}

/** Renewing the session may hang, too, and nothing must keep the rest from being sent for long. */
function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

async function answer(act: KeptAct, now: FollowUpView, send: Send) {
  const clash = clashOf(act, now, await endOf(act, now, send));
  return clash ? refuse(act, { clash }) : done(act);
}

async function done(act: KeptAct) {
  await takeOut(act.id);
  return true;
}

async function refuse(act: KeptAct, refusal: Pick<KeptAct, 'clash' | 'said'>) {
  await change(act.id, { ...refusal, sending: false });
  return true;
}

async function refusal(response: Response): Promise<{ clash: Clash; said?: string }> {
  const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
  if (response.status === 404) return { clash: 'GONE' };
  if (problem.code === 'follow-up-done') return { clash: 'DONE' };
  if (problem.code === 'follow-up-dismissed') return { clash: 'DISMISSED' };
  return { clash: 'REFUSED', said: problem.detail };
}

/** What never happened needs no taking back. */
async function takesBackWhatClashed(act: KeptAct): Promise<boolean> {
  if (!act.back) return false;
  const clashed = (await keptActs(act.memberId)).filter(
    (other) =>
      other.clash &&
      !other.back &&
      other.id < act.id &&
      other.deed === act.deed &&
      other.followUpId === act.followUpId &&
      other.occurrence === act.occurrence,
  );
  await takeOut(...clashed.map(({ id }) => id));
  return clashed.length > 0;
}

/** How it ended, which what comes again does not tell: asked where the act has waited, and may have met another end. */
async function endOf(act: KeptAct, now: FollowUpView, send: Send): Promise<string | undefined> {
  const waited = Date.now() - Date.parse(act.at) > AT_ONCE_MS;
  if (!waited || act.back || (now.state !== 'OPEN' && act.occurrence === now.occurrence)) return;
  try {
    const path = `/api/v1/follow-ups/${act.followUpId}/occurrences?limit=100`;
    const response = await send(new Request(new URL(path, location.origin)));
    const { items } = (await response.json()) as Pick<OccurrenceHistory, 'items'>;
    return items.find(({ number }) => number === act.occurrence)?.outcome;
  } catch {
    // Then it is taken for what was wished, as it most often is.
    return undefined;
  }
}
