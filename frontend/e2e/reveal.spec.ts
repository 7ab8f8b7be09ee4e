import { expect, test, type APIRequestContext } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { administrator, make, signIn, signUp } from './given';

const API = '/api/v1';

/** What the demo network says without a name, reported by somebody new. */
async function somethingReported(request: APIRequestContext) {
  const mei = await signUp(request, 'Mei Lin');
  const headers = { Authorization: `Bearer ${mei.token}` };
  const found = await request.get(`${API}/posts?kind=QUESTION&limit=50`, { headers });
  const { items } = (await found.json()) as {
    items: { id: string; title: string; unnamed?: { words: string } }[];
  };
  const post = items.find(({ unnamed }) => unnamed)!;
  const subject = { kind: 'POST', id: post.id };
  const words = `It names a place, ${mei.memberId}.`;
  await make(request, mei, '/reports', { subject, reason: 'OTHER', words });
  return { ...post, words };
}

async function aModerator(request: APIRequestContext, fullName: string) {
  const moderator = await signUp(request, fullName);
  const { email, password } = administrator;
  const session = await request.post(`${API}/sessions`, { data: { email, password } });
  const { accessToken } = (await session.json()) as { accessToken: string };
  const appointed = await request.put(`${API}/accounts/${moderator.memberId}/role`, {
    headers: { Authorization: `Bearer ${accessToken}` },
    data: { role: 'MODERATOR' },
  });
  expect(appointed.status()).toBe(200);
  return moderator;
}

test('two moderators find out together who spoke', async ({ page, request }) => {
  const { title, unnamed, words } = await somethingReported(request);
  const asker = await aModerator(request, 'Asa Asker');
  const second = await aModerator(request, 'Sam Second');

  await signIn(page, asker, '/settings/moderation');
  const card = page.getByRole('listitem').filter({ hasText: words });
  await expect(card.getByText(unnamed!.words)).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  await card.getByRole('button', { name: `Decide about ${unnamed!.words}` }).click();
  await expect(page.getByText('To suspend them, ask first who it was.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Suspended' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await card.getByRole('button', { name: `Ask who spoke: ${title}` }).click();
  await page.getByRole('radio', { name: 'Somebody may come to harm' }).check();
  await page.getByLabel('Why').fill('It announces that somebody will be hurt tomorrow.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ask who spoke', exact: true }).last().click();
  await card.getByRole('link', { name: 'It was asked who spoke' }).click();
  const mine = page.getByRole('listitem').filter({ hasText: 'Asked by you' }).first();
  await expect(mine.getByRole('button', { name: `Take it back: ${title}` })).toBeVisible();
  await expect(mine.getByRole('button', { name: /^Agree/ })).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page, second, '/settings/moderation?show=reveals');
  const asked = page.getByRole('listitem').filter({ hasText: 'Asked by Asa Asker' }).first();
  await expectAccessible(page);
  await expectThumbSized(page);
  await asked.getByRole('button', { name: `Agree to find out who spoke: ${title}` }).click();
  await expect(page.getByText('Who spoke is told at once')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Agree', exact: true }).last().click();
  await expect(page.getByText('Agreed. Who spoke has been told.')).toBeVisible();
  await asked.getByRole('button', { name: 'Read who spoke' }).click();
  await page.getByRole('button', { name: 'Show it now' }).click();
  await expect(page.getByText('You will not see it again.')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('link')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I have read it' }).click();
  await expect(asked.getByText('Sam Second agreed')).toBeVisible();
  await expect(asked.getByRole('button', { name: 'Read who spoke' })).toHaveCount(0);
});
