import {
  beginSession,
  createAccount,
  createSession,
  endCurrentSession,
  endSession,
} from '$lib/api';

const COOKIE_TRANSPORT = { 'X-Refresh-Token-Transport': 'cookie' as const };

export type NewMember = {
  email: string;
  password: string;
  fullName: string;
  profession: string;
  timeZone: string;
};

export async function signIn(email: string, password: string) {
  beginSession(await createSession({ body: { email, password }, headers: COOKIE_TRANSPORT }));
}

export async function signUp(member: NewMember) {
  await createAccount({ body: member });
  await signIn(member.email, member.password);
}

/** Here it ends at once; the server hears of it as soon as it can be reached. */
export async function signOut() {
  try {
    await endCurrentSession({ headers: COOKIE_TRANSPORT });
  } finally {
    endSession('signed-out');
  }
}
