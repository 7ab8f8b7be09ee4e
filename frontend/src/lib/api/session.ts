// The session of this browser: an access token in memory, and a refresh token in an HttpOnly
// cookie that scripts never see. Tabs share renewals, because the refresh token rotates and two
// renewals with the same one would look like a theft.
import { HINT, RENEWALS } from './renewals';

export type SessionEnd = 'signed-out' | 'expired';
export type Grant = { accessToken: string; expiresIn: number };
type News = { type: 'renewed'; grant: Grant } | { type: 'ended'; why: SessionEnd };

/** Renew this long before the end, so that a slow request does not arrive too late. */
const MARGIN_MS = 30_000;

let token: { value: string; expiresAt: number } | undefined;
let renewal: Promise<string | undefined> | undefined;
const listeners = new Set<(why: SessionEnd) => void>();
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(HINT);

tabs?.addEventListener('message', ({ data }: MessageEvent<News>) => {
  if (data.type === 'renewed') keep(data.grant);
  else forget(data.why);
});

export function beginSession(grant: Grant) {
  keep(grant);
  tabs?.postMessage({ type: 'renewed', grant } satisfies News);
}

export function forgetSession(why: SessionEnd) {
  forget(why);
  tabs?.postMessage({ type: 'ended', why } satisfies News);
}

/** Called once when this session ends, in whichever tab it ended. Returns how to stop listening. */
export function onSessionEnd(listener: (why: SessionEnd) => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Whether somebody is signed in here. Offline we cannot ask and believe the last answer, so that
 * the agenda can be read from the cache in a lift.
 */
export async function hasSession(): Promise<boolean> {
  if (!localStorage.getItem(HINT)) return false;
  await accessToken();
  return localStorage.getItem(HINT) !== null;
}

/** A token that is still good, renewed when it is not; undefined when there is none to be had. */
export async function accessToken(): Promise<string | undefined> {
  return current() ?? (localStorage.getItem(HINT) ? renewAccessToken() : undefined);
}

/** One renewal at a time, in this tab and across tabs. */
export function renewAccessToken(rejected?: string): Promise<string | undefined> {
  renewal ??= exclusively(async () => {
    // Another tab may have renewed while we waited for the lock.
    const given = current();
    if (given && given !== rejected) return given;
    return askForRenewal();
  }).finally(() => (renewal = undefined));
  return renewal;
}

async function askForRenewal(): Promise<string | undefined> {
  let response: Response;
  try {
    response = await fetch(RENEWALS, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Refresh-Token-Transport': 'cookie' },
      body: '{}',
    });
  } catch {
    return undefined; // Offline is no reason to sign anybody out.
  }
  if (response.ok) {
    beginSession((await response.json()) as Grant);
    return token?.value;
  }
  if (response.status === 401 || response.status === 400) forgetSession('expired');
  return undefined;
}

function keep(grant: Grant) {
  token = { value: grant.accessToken, expiresAt: Date.now() + grant.expiresIn * 1000 };
  // The claims, which are no secret: they say who it is where there is no network, too, and spare visitors without
  // a session a renewal that must fail.
  localStorage.setItem(HINT, grant.accessToken.split('.')[1] ?? 'yes');
}

function forget(why: SessionEnd) {
  token = undefined;
  if (!localStorage.getItem(HINT)) return;
  localStorage.removeItem(HINT);
  for (const listener of listeners) listener(why);
}

function current() {
  return token && Date.now() < token.expiresAt - MARGIN_MS ? token.value : undefined;
}

function exclusively<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(`${HINT}.renewal`, work) : work();
}
