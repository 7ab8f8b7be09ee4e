import { beginSession, forgetSession } from '$lib/api/session';

// The client is imported when it is first used: the sign-in page is light, and shows sooner.

export const COOKIE_TRANSPORT = { 'X-Refresh-Token-Transport': 'cookie' as const };

export type NewMember = {
  email: string;
  password: string;
  fullName: string;
  profession: string;
  timeZone: string;
};

export type Credentials = { email: string; password: string };

export async function signIn(credentials: Credentials, cancelDeletion?: true) {
  const { createSession } = await import('$lib/api');
  const body = { ...credentials, cancelDeletion };
  beginSession(await createSession({ body, headers: COOKIE_TRANSPORT }));
}

export async function signUp(member: NewMember) {
  const { createAccount } = await import('$lib/api');
  await createAccount({ body: member });
  const { email, password } = member;
  await signIn({ email, password });
}

/** Here it ends at once; the server hears of it as soon as it can be reached. */
export async function signOut() {
  try {
    const { endCurrentSession } = await import('$lib/api');
    await endCurrentSession({ headers: COOKIE_TRANSPORT });
  } finally {
    forgetSession('signed-out');
  }
}
