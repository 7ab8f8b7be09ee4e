// What is done with a follow-up is kept in this browser first, and then sent: at once where there is a network, and
// else when there is one again. Nothing that was tapped is lost by a lift, a closed tab or an answer that got lost.
import { ProblemError, toProblem } from '$lib/api/problems';
import { authorisedFetch, hesitation } from '$lib/api/client';
import { refresh } from '$lib/api/queries';
import { onSessionEnd } from '$lib/api/session';
import { requestFor, type Act, type KeptAct } from './acts';
import { noteActs } from './kept';
import { sayClash } from './say';
import { sendAll } from './send';
import * as store from './store';
import { waiting } from './waiting.svelte';
import { whoseActs } from './who';

export type { KeptAct } from './acts';

/** What became of it: the server knows, or it waits for a network. */
export type Fate = 'sent' | 'waiting';

const TRY_AGAIN_MS = 30_000;
const news =
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('collega.acts');
let again: ReturnType<typeof setTimeout> | undefined;

/** Keeps it. Where this browser keeps nothing it is only sent. */
export async function keep(act: Omit<Act, 'memberId' | 'at'>): Promise<KeptAct> {
  const wish = { ...act, memberId: whoseActs(), at: new Date().toISOString() };
  noteActs(true);
  try {
    return await store.keep(wish);
  } catch {
    return { ...wish, id: NaN };
  }
}

/**
 * Sends it, with what was done before it. What waited before may clash with what happened elsewhere, and then says so on
 * Today; what was done just now says so at once.
 *
 * @throws ProblemError where the server has refused it
 */
export async function send(act: KeptAct): Promise<Fate> {
  if (Number.isNaN(act.id)) return sendUnkept(act);
  if (navigator.onLine) await sendAs(act.memberId);
  const kept = await store.keptAct(act.id);
  if (kept?.clash) {
    await store.takeOut(act.id);
    await show();
    throw new ProblemError(sayClash(kept), 409, kept.clash);
  }
  await show();
  if (!kept) return 'sent';
  void sendInBackground();
  return 'waiting';
}

/** Takes back what was done. What was not sent yet never happens. */
export async function takeBack(act: KeptAct): Promise<Fate> {
  if (Number.isNaN(act.id)) return sendUnkept({ ...act, back: true });
  const back = await store.keepBack(act);
  if (back) return send(back);
  await show();
  return 'sent';
}

/** Sends what waits, where that can be done. */
export async function sendWaiting() {
  clearTimeout(again);
  if (navigator.onLine && (await mine()).some(({ clash }) => !clash)) {
    const answered = await sendAs(whoseActs());
    if (answered > 0) await refreshAll();
  }
  await show();
}

/** As it was wished, whatever happened elsewhere: that is taken back first. */
export async function insist(act: KeptAct) {
  const { clash } = act;
  if (act.deed === 'DISMISS') {
    await expectOk(requestFor(act).url.replace(/\?.*/, ''), 'PUT');
  } else if (clash === 'SKIPPED' || clash === 'DISMISSED') {
    const deed = clash === 'SKIPPED' ? 'SKIP' : 'DISMISS';
    await expectOk(requestFor({ ...act, deed, back: true }));
    await expectOk(requestFor(act));
  }
  await drop(act);
  await refreshAll();
}

/** It is known now, or it is not wanted any more. */
export async function drop(act: KeptAct) {
  await store.takeOut(act.id);
  await show();
}

/** How much has not reached the server, after another attempt. */
export async function unsettled(): Promise<number> {
  await sendWaiting();
  return (await mine()).length;
}

/** Whoever uses this browser next must not find them. */
export async function dropAll() {
  noteActs(false);
  await store.clear();
  waiting.acts = [];
  waiting.some = false;
}

/** What of all this a follow-up that was just read does not know yet: its occurrences that are dealt with. */
export async function dealtWith(): Promise<Set<string>> {
  const dealt = new Set<string>();
  for (const act of await mine()) {
    if (act.clash) continue;
    if (act.back) dealt.delete(occurrenceKey(act.followUpId, act.occurrence));
    else dealt.add(occurrenceKey(act.followUpId, act.occurrence));
  }
  return dealt;
}

export function occurrenceKey(followUpId: string, occurrence: number) {
  return `${followUpId}:${occurrence}`;
}

/** Brings what is shown up to date, here and in other tabs. */
async function show(tell = true) {
  const acts = await mine();
  // What waits for another member, or for this one to sign in again, is not forgotten.
  noteActs(!(await store.isEmpty().catch(() => true)));
  waiting.acts = acts.filter(({ sending }) => !sending);
  waiting.some = waiting.acts.length > 0;
  if (tell) news?.postMessage('changed');
  clearTimeout(again);
  if (acts.some(({ clash }) => !clash)) again = setTimeout(() => void sendWaiting(), TRY_AGAIN_MS);
}

async function mine(): Promise<KeptAct[]> {
  try {
    return await store.keptActs(whoseActs());
  } catch {
    return [];
  }
}

const sendAs = (memberId: string) =>
  sendAll(memberId, authorisedFetch, () => Boolean(hesitation.asking));

async function sendUnkept(act: KeptAct): Promise<Fate> {
  await expectOk(requestFor(act));
  return 'sent';
}

async function expectOk(request: Request | string, method = 'GET') {
  const asked = typeof request === 'string' ? new Request(request, { method }) : request;
  let response: Response;
  try {
    response = await authorisedFetch(asked);
  } catch (failure) {
    throw toProblem(failure);
  }
  if (!response.ok) throw toProblem(await response.json().catch(() => undefined), response);
}

/** Where the browser can, the service worker sends it when there is a network and no page is open any more. */
async function sendInBackground() {
  try {
    const worker = (await navigator.serviceWorker?.getRegistration()) as
      | (ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } })
      | undefined;
    await worker?.sync?.register('acts');
  } catch {
    // Then the page sends it when it is opened again.
  }
}

function refreshAll() {
  return refresh(
    'getAgenda',
    'listFollowUps',
    'getFollowUp',
    'listFollowUpOccurrences',
    'listInteractions',
    'getContact',
    'listContacts',
  );
}

function look() {
  if (document.visibilityState === 'visible' && waiting.some) void sendWaiting();
}

news?.addEventListener('message', async ({ data }) => {
  await show(false);
  if (data === 'sent') await refreshAll();
});
// Whose session only ran out finds it again when they come back.
onSessionEnd((why) => void (why === 'signed-out' && dropAll()));
addEventListener('online', look);
addEventListener('focus', look);
document.addEventListener('visibilitychange', look);
