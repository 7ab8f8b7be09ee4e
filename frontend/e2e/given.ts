import { expect, type APIRequestContext, type APIResponse, type Page } from '@playwright/test';

const API = '/api/v1';
const PASSWORD = 'four quiet night shifts';

export type Member = {
  memberId: string;
  email: string;
  password: string;
  fullName: string;
  token: string;
};

// e2e/run.mjs names this demo member as administrator.
export const administrator: Member = {
  memberId: '',
  email: 'ines@demo.collega.example',
  password: 'five-minutes-a-day',
  fullName: '',
  token: '',
};

/** A new member of their own for each test: nothing has to be cleaned up, and nothing is shared. */
export async function signUp(
  request: APIRequestContext,
  fullName = 'Ines Duarte',
  profession = 'nurse',
): Promise<Member> {
  const email = `${crypto.randomUUID()}@collega.test`;
  const account = await created(
    await request.post(`${API}/accounts`, {
      data: { email, password: PASSWORD, fullName, profession, timeZone: 'Europe/Lisbon' },
    }),
  );
  const session = await created(
    await request.post(`${API}/sessions`, { data: { email, password: PASSWORD } }),
  );
  const { memberId } = account as { memberId: string };
  const { accessToken } = session as { accessToken: string };
  return { memberId, email, password: PASSWORD, fullName, token: accessToken };
}

/** Makes something through the API, as the member: the world a screen is then looked at in. */
export async function make<Made = { id: string }>(
  request: APIRequestContext,
  member: Member,
  path: string,
  data: object,
): Promise<Made> {
  const headers = { Authorization: `Bearer ${member.token}` };
  return (await created(await request.post(API + path, { headers, data }))) as Made;
}

export async function aFollowUp(
  request: APIRequestContext,
  member: Member,
  { name = 'Ana Ribeiro', title = 'Send Ana the sepsis bundle', dueOn = localDay(), minutes = 2 },
) {
  const contact = await make(request, member, '/contacts', { name });
  return make(request, member, '/follow-ups', { contactId: contact.id, title, dueOn, minutes });
}

/** One member has asked another to connect. */
export function aRequest(
  request: APIRequestContext,
  from: Member,
  to: Member,
  reason = 'We shared the night shifts in March.',
) {
  return make(request, from, '/connections', { memberId: to.memberId, reason });
}

/** Two members who both agreed. */
export async function aConnection(request: APIRequestContext, from: Member, to: Member) {
  const { id } = await aRequest(request, from, to);
  const headers = { Authorization: `Bearer ${to.token}` };
  const accepted = await request.put(`${API}/connections/${id}/acceptance`, { headers, data: {} });
  expect(accepted.status()).toBe(200);
}

/** Signs in through the page, as a member would, and waits until the wanted page is there. */
export async function signIn(page: Page, member: Member, path = '/today') {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`);
  await page.getByLabel('Email').fill(member.email);
  await page.getByLabel('Password').fill(member.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname + url.search === path);
}

/** The day in the member's zone, some days from now. */
export function localDay(days = 0): string {
  const now = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Lisbon' }).format(now);
}

async function created(response: APIResponse): Promise<unknown> {
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}
