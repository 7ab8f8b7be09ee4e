import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { signIn, signUp } from './given';

test('a nurse joins with the time zone of her phone and arrives at Today', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Join Collega' }).click();
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Lisbon');
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByLabel('Full name').fill('Ines Duarte');
  await page.getByLabel('Email').fill(`${crypto.randomUUID()}@collega.test`);
  await page.getByLabel('Password').fill('four quiet night shifts');
  await page.getByLabel('Profession').selectOption('nurse');
  await page.getByRole('button', { name: 'Join Collega' }).click();

  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(page.getByText('Nobody is waiting for a word')).toBeVisible();
  await expectAccessible(page);
});

test('a taken email and a short password are said beside their fields', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await page.goto('/sign-up');
  await page.getByLabel('Full name').fill('Somebody Else');
  await page.getByLabel('Email').fill(member.email);
  await page.getByLabel('Password').fill('short');
  await page.getByLabel('Profession').selectOption('nurse');
  await page.getByRole('button', { name: 'Join Collega' }).click();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/12/);
  await expect(page.getByLabel('Password')).toBeFocused();
  await expectAccessible(page);

  await page.getByLabel('Password').fill('four quiet night shifts');
  await page.getByRole('button', { name: 'Join Collega' }).click();
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/already an account/);
  await expect(page.getByRole('link', { name: 'Sign in instead' })).toBeVisible();
  await expectAccessible(page);
});

test('a wrong password is refused, and the wanted page comes after the right one', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await page.goto('/follow-ups?state=done');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('Email').fill(member.email);
  await page.getByLabel('Password').fill('not this one, surely');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('do not belong together');
  await expectAccessible(page);

  await page.getByLabel('Password').fill(member.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL('/follow-ups?state=done');
});

test('a reload keeps the session, and its end leads kindly back', async ({ page, request }) => {
  const member = await signUp(request);
  await signIn(page, member);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();

  // The cookie is gone and the token is refused: as after a long leave, or a sign-out elsewhere.
  await page.context().clearCookies();
  await page.route('**/api/v1/follow-ups*', (route) =>
    route.fulfill({ status: 401, json: { code: 'unauthenticated', title: 'x', status: 401 } }),
  );
  await page.getByRole('link', { name: 'All follow-ups' }).click();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await expectAccessible(page);
});

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/nowhere-at-all');
  await expect(page.getByText('There is nothing at this address')).toBeVisible();
  await expectAccessible(page);
});
