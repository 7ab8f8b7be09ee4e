import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { administrator, signIn, signUp } from './given';

test('an administrator finds an account, gives it a role, suspends it and lets it back in', async ({
  page,
  request,
}) => {
  const mark = crypto.randomUUID().replaceAll(/[^a-z]/g, '');
  const bea = await signUp(request, `Bea ${mark}`);
  await signIn(page, administrator, '/settings/people');
  await expectThumbSized(page);
  await page.getByLabel('Search accounts').fill(mark);
  await expect(page.getByText(bea.email)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: `Change the role of ${bea.fullName}` }).click();
  await page.getByLabel('Moderator').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Moderator', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: `Change the role of ${bea.fullName}` }).click();
  await page.getByRole('radio', { name: /^Member/ }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Moderator', { exact: true })).toHaveCount(0);

  await page.getByRole('button', { name: `Suspend ${bea.fullName}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('Advertising, three times.');
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('Suspended', { exact: true })).toBeVisible();
  await expectAccessible(page);
  const headers = { Authorization: `Bearer ${bea.token}` };
  expect((await request.get('/api/v1/me', { headers })).status()).not.toBe(200);

  await page.getByRole('button', { name: `Lift the suspension of ${bea.fullName}` }).click();
  await expect(page.getByText('Suspended', { exact: true })).toHaveCount(0);
  const data = { email: bea.email, password: bea.password };
  expect((await request.post('/api/v1/sessions', { data })).status()).toBe(201);
});

test('nobody else finds the accounts', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/settings');
  await expect(page.getByRole('link', { name: 'Security' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'People' })).toHaveCount(0);
  await page.goto('/settings/people');
  await expect(page.getByText('This is for those who look after this place')).toBeVisible();
  await expectAccessible(page);
});
