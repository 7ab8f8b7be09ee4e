import { beginSession, createPasskeyChallenge, createSessionByPasskey } from '$lib/api';
import { rememberPasskey } from './passkey-hint';
import { COOKIE_TRANSPORT } from './sign';
import { canSuggestPasskeys, usePasskey } from './webauthn';

/** A challenge is good for five minutes; a page that stays open asks for a new one before. */
const RENEW_MS = 4 * 60_000;

let suggestion: AbortController | undefined;

/** Signs in with the passkey that the device offers when a button is pressed. */
export async function signInByPasskey() {
  stopSuggesting();
  await answer(await createPasskeyChallenge());
}

/**
 * Lets the browser offer passkeys in the list of the email field, for as long as the page is open.
 * True once somebody has signed in so; false when the browser cannot, or when it was stopped.
 */
export async function suggestPasskey(): Promise<boolean> {
  stopSuggesting();
  if (!(await canSuggestPasskeys())) return false;
  const mine = (suggestion = new AbortController());
  while (!mine.signal.aborted) {
    const challenge = await createPasskeyChallenge();
    const round = new AbortController();
    const timer = setTimeout(() => round.abort(), RENEW_MS);
    try {
      await answer(challenge, AbortSignal.any([mine.signal, round.signal]));
      return true;
    } catch (failure) {
      if (!round.signal.aborted) throw failure;
    } finally {
      clearTimeout(timer);
    }
  }
  return false;
}

/** A device answers one question at a time. */
export function stopSuggesting() {
  suggestion?.abort();
  suggestion = undefined;
}

type Challenge = { id: string; publicKey: unknown };

async function answer({ id, publicKey }: Challenge, signal?: AbortSignal) {
  const credential = await usePasskey(publicKey, { suggest: Boolean(signal), signal });
  const body = { challengeId: id, credential };
  beginSession(await createSessionByPasskey({ body, headers: COOKIE_TRANSPORT }));
  rememberPasskey();
}
