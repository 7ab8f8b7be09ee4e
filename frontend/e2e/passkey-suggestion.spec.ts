import { expect, test } from '@playwright/test';
import { aDevice } from './factors';
import { signIn, signUp } from './given';

test('the browser offers the passkey by itself, before anything is typed', async ({
  page,
  request,
}) => {
  await aDevice(page);
  await signIn(page, await signUp(request), '/settings/security');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('button', { name: 'Leave them signed in' }).click();

  const signedIn = page.waitForResponse('**/api/v1/sessions/passkey');
  await page.goto('/me');
  await page.getByRole('button', { name: 'Sign out' }).click();
  // The device of this test chooses at once what a person would choose in the list of the field.
  expect((await signedIn).status()).toBe(201);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
});
