import { beginSession, endSession } from '$lib/api/session';

// The client is imported when it is first used: the sign-in page is light, and shows sooner.

const COOKIE_TRANSPORT = { 'X-Refresh-Token-Transport': 'cookie' as const };

export type NewMember = {
  email: string;
  password: string;
  fullName: string;
  profession: string;
  timeZone: string;
};

export async function signIn(email: string, password: string) {
  const { createSession } = await import('$lib/api');
  const session = await createSession({ body: { email, password }, headers: COOKIE_TRANSPORT });
  beginSession(session);
}

export async function signUp(member: NewMember) {
  const { createAccount } = await import('$lib/api');
  await createAccount({ body: member });
  await signIn(member.email, member.password);
}

/** Here it ends at once; the server hears of it as soon as it can be reached. */
export async function signOut() {
  try {
    const { endCurrentSession } = await import('$lib/api');
    await endCurrentSession({ headers: COOKIE_TRANSPORT });
  } finally {
    endSession('signed-out');
  }
}
