// Passkeys, by the browser's own hand. What the API speaks is the JSON of WebAuthn level 3; older
// browsers know only buffers, so the few conversions they lack are here.

import type { PasskeyAssertion, PasskeyAttestation } from '$lib/api';

type Json = Record<string, unknown>;

export class PasskeyRefused extends Error {}

export const passkeysPossible = () => typeof PublicKeyCredential !== 'undefined';

/** Whether the browser can offer passkeys in the list of a field, before anybody pressed a button. */
export async function canSuggestPasskeys(): Promise<boolean> {
  if (!passkeysPossible()) return false;
  return (await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
}

/** Has the device make a passkey, for the options of a registration. */
export async function makePasskey(options: unknown): Promise<PasskeyAttestation> {
  const publicKey = toCreation(options as Json);
  return toJson(await asked(() => navigator.credentials.create({ publicKey })));
}

/** Has the device answer a challenge. With `suggest` it waits in the list of the field. */
export async function usePasskey(
  options: unknown,
  { suggest = false, signal }: { suggest?: boolean; signal?: AbortSignal } = {},
): Promise<PasskeyAssertion> {
  const publicKey = toRequest(options as Json);
  const mediation = suggest ? 'conditional' : undefined;
  return toJson(await asked(() => navigator.credentials.get({ publicKey, mediation, signal })));
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  try {
    const credential = await ask();
    if (credential) return credential as PublicKeyCredential;
  } catch (failure) {
    throw new PasskeyRefused(sentence(failure), { cause: failure });
  }
  throw new PasskeyRefused('No passkey was chosen.');
}

function sentence(failure: unknown): string {
  const name = failure instanceof DOMException ? failure.name : '';
  if (name === 'InvalidStateError') return 'This device has a passkey for this account already.';
  if (name === 'SecurityError') return 'Passkeys do not work at this address.';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'No passkey was used.';
  return 'This device could not use a passkey just now.';
}

function toCreation(options: Json): PublicKeyCredentialCreationOptions {
  const parse = passkeysPossible() && PublicKeyCredential.parseCreationOptionsFromJSON;
  if (parse) return PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
  const user = options.user as Json;
  return {
    ...options,
    challenge: toBuffer(options.challenge),
    user: { ...user, id: toBuffer(user.id) },
    excludeCredentials: toDescriptors(options.excludeCredentials),
  } as unknown as PublicKeyCredentialCreationOptions;
}

function toRequest(options: Json): PublicKeyCredentialRequestOptions {
  const parse = passkeysPossible() && PublicKeyCredential.parseRequestOptionsFromJSON;
  if (parse) return PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
  return {
    ...options,
    challenge: toBuffer(options.challenge),
    allowCredentials: toDescriptors(options.allowCredentials),
  } as unknown as PublicKeyCredentialRequestOptions;
}

function toDescriptors(descriptors: unknown) {
  if (!Array.isArray(descriptors)) return undefined;
  return descriptors.map((one: Json) => ({ ...one, id: toBuffer(one.id) }));
}

function toJson<Answer>(credential: PublicKeyCredential): Answer {
  const json = typeof credential.toJSON === 'function' ? credential.toJSON() : byHand(credential);
  return json as Answer;
}

function byHand({ id, response }: PublicKeyCredential) {
  const clientDataJSON = toBase64Url(response.clientDataJSON);
  if ('attestationObject' in response) {
    const made = response as AuthenticatorAttestationResponse;
    const attestationObject = toBase64Url(made.attestationObject);
    const transports = made.getTransports?.() ?? [];
    return { id, response: { clientDataJSON, attestationObject, transports } };
  }
  const used = response as AuthenticatorAssertionResponse;
  const authenticatorData = toBase64Url(used.authenticatorData);
  const signature = toBase64Url(used.signature);
  const userHandle = used.userHandle ? toBase64Url(used.userHandle) : undefined;
  return { id, response: { clientDataJSON, authenticatorData, signature, userHandle } };
}

export function toBase64Url(buffer: ArrayBuffer): string {
  const text = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function toBuffer(text: unknown): ArrayBuffer {
  const binary = atob(String(text).replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
}
