import {
  beginSession,
  createPasskeyChallenge,
  createSessionWithPasskey,
  type PasskeyProof,
} from '$lib/api';
import { rememberPasskey } from './passkey-hint';
import { COOKIE_TRANSPORT } from './sign';
import { canSuggestPasskeys, usePasskey } from './webauthn';

/** A challenge is good for five minutes; a page that stays open asks for a new one before. */
const RENEW_MS = 4 * 60_000;

let suggestion: AbortController | undefined;

/** Signs in with the passkey that the device offers when a button is pressed. */
export async function signInByPasskey(cancelDeletion?: true) {
  stopSuggesting();
  await signInWith({ ...(await choose()), cancelDeletion });
}

/**
 * Lets the browser offer passkeys in the list of the email field, for as long as the page is open.
 * True once somebody has signed in so. False when the browser cannot, when nobody chose one, or when
 * it was stopped: nobody has asked for it, so that is not worth a word.
 */
export async function suggestPasskey(): Promise<boolean> {
  stopSuggesting();
  if (!(await canSuggestPasskeys().catch(() => false))) return false;
  const mine = (suggestion = new AbortController());
  while (!mine.signal.aborted) {
    const round = new AbortController();
    const timer = setTimeout(() => round.abort(), RENEW_MS);
    const signal = AbortSignal.any([mine.signal, round.signal]);
    const chosen = await choose(signal).catch(() => undefined);
    clearTimeout(timer);
    if (chosen) {
      await signInWith(chosen);
      return true;
    }
    if (!round.signal.aborted) return false;
  }
  return false;
}

/** A device answers one question at a time. */
export function stopSuggesting() {
  suggestion?.abort();
  suggestion = undefined;
}

async function choose(signal?: AbortSignal) {
  const { id, publicKey } = await createPasskeyChallenge();
  const credential = await usePasskey(publicKey, { suggest: Boolean(signal), signal });
  return { challengeId: id, credential };
}

async function signInWith(body: PasskeyProof) {
  beginSession(await createSessionWithPasskey({ body, headers: COOKIE_TRANSPORT }));
  rememberPasskey();
}
