import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { signIn, signUp } from './given';
import { linkTo } from './letters';

test('a forgotten password is replaced by the link in a letter, once', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Forgotten your password?' }).click();
  await expectAccessible(page);
  await page.getByLabel('Email').fill(ines.email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('heading', { name: 'Look into your mail' })).toBeFocused();
  await expectAccessible(page);

  const link = await linkTo(ines.email, '/reset-password');
  const { pathname, hash } = new URL(link);
  await page.goto(pathname + hash);
  await expect(page.getByLabel('New password')).toBeVisible();
  expect(page.url()).not.toContain('token');
  await expectAccessible(page);
  await page.getByLabel('New password').fill('collegacollega');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/our name/);
  const better = 'a heron on the river at six';
  await page.getByLabel('New password').fill(better);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByRole('heading', { name: 'Your password is changed' })).toBeFocused();
  await expectAccessible(page);

  await signIn(page, { ...ines, password: better });
  await page.goto('about:blank');
  await page.goto(pathname + hash);
  await page.getByLabel('New password').fill('another heron on the river');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await expect(page.getByText('This link has been used')).toBeVisible();
  await expectAccessible(page);
});

test('a new address counts once its letter was opened', async ({ page, request }) => {
  const ines = await signUp(request);
  const email = `new-${ines.email}`;
  await signIn(page, ines, '/settings/security');
  await page.getByRole('button', { name: 'Change email' }).click();
  await page.getByLabel('New email').fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText('We have written to')).toBeVisible();
  await expectAccessible(page);

  const { pathname, hash } = new URL(await linkTo(email, '/confirm-email'));
  await page.goto(pathname + hash);
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  expect(page.url()).not.toContain('token');
  await expectAccessible(page);
  await page.goto('/settings/security');
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
  await expect(page.getByText(email)).toBeVisible();

  await page.goto('about:blank');
  await page.goto(`${pathname}#token=made-up`);
  await expect(page.getByRole('heading', { name: 'This did not work' })).toBeVisible();
  await expectAccessible(page);
});
