import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { signIn, signUp } from './given';

test('a token is made, does what was ticked and no more, and is revoked', async ({
  page,
  request,
}) => {
  await signIn(page, await signUp(request), '/settings/tokens');
  await expect(page.getByText('No program works for you')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'New token' }).click();
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/fill this in/);
  await expect(page.getByText('Tick at least one')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Name').fill('Ward calendar');
  await page.getByLabel('See your follow-ups').check();
  await page.getByRole('button', { name: 'Make the token' }).click();

  await expect(page.getByRole('heading', { name: 'Copy “Ward calendar” now' })).toBeVisible();
  await expectAccessible(page);
  const token = await page.getByText(/^collega_pat_/).innerText();
  const headers = { Authorization: `Bearer ${token}` };
  expect((await request.get('/api/v1/follow-ups', { headers })).status()).toBe(200);
  expect((await request.get('/api/v1/contacts', { headers })).status()).toBe(403);

  await page.reload();
  await expect(page.getByText('Ward calendar')).toBeVisible();
  await expect(page.getByText(/^collega_pat_/)).toHaveCount(0);
  await expect(page.getByText('last used')).toBeVisible();
  await page.getByRole('button', { name: 'Revoke “Ward calendar”' }).click();
  await page.getByRole('button', { name: 'Revoke it' }).click();
  await expect(page.getByText('No program works for you')).toBeVisible();
  expect((await request.get('/api/v1/follow-ups', { headers })).status()).toBe(401);
});
