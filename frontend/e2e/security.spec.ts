import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aDevice, totp, turnOnTheSecondStep, withoutSuggestions } from './factors';
import { signIn, signUp, type Member } from './given';

const security = '/settings/security';

test.beforeEach(({ page }) => withoutSuggestions(page));

async function givePassword(page: Page, member: Member, password = member.password) {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(member.email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function signOut(page: Page) {
  await page.goto('/me');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

test('settings are reached from my profile, and each has its place', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/me');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeFocused();
  await expectAccessible(page);
  for (const place of ['Security', 'Devices', 'Access tokens', 'Privacy', 'Come and go']) {
    await page.getByRole('link', { name: place }).click();
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeFocused();
    await expectAccessible(page);
    await expectThumbSized(page);
    await page.getByRole('link', { name: 'Back to settings' }).click();
  }
});

test('a second step by app: turned on, asked for at the door, turned off', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  await signIn(page, ines, security);
  await expect(page.getByText('a code from an app on your phone')).toBeVisible();
  await page.getByRole('button', { name: 'Set it up' }).click();
  await expect(page.getByRole('img', { name: 'QR code' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('The code it shows now').fill('000000');
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await expect(page.getByLabel('The code it shows now')).toHaveAccessibleDescription(/not match/);
  await page.getByRole('button', { name: 'Cancel' }).click();

  const { secret, codes } = await turnOnTheSecondStep(page);
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('collega-recovery-codes.txt');
  await page.getByRole('button', { name: 'I have kept them' }).click();

  // The sign-up of this test is a session of its own, so there is another one to end.
  await expect(page.getByRole('dialog', { name: 'The second step is on' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign them out' }).click();
  await expect(page.getByText('10 left')).toBeVisible();
  await expectAccessible(page);
  const headers = { Authorization: `Bearer ${ines.token}` };
  expect((await request.get('/api/v1/me', { headers })).status()).toBe(401);

  await signOut(page);
  await givePassword(page, ines);
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await expect(page.getByLabel('Code')).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel('Code').fill('000000');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByLabel('Code')).toHaveAccessibleDescription(/did not match/);
  await page.getByLabel('Code').fill(totp(secret, 1));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();

  await signOut(page);
  await givePassword(page, ines);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await expectAccessible(page);
  await page.getByLabel('Recovery code').fill(codes[0]!);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();

  await page.goto(security);
  await expect(page.getByText('9 left')).toBeVisible();
  await page.getByRole('button', { name: 'Turn it off' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click();
  await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible();
  await signOut(page);
  await givePassword(page, ines);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
});

test('a passkey is made, named, used instead of the password, and removed', async ({
  page,
  request,
}) => {
  await aDevice(page);
  const ines = await signUp(request);
  await signIn(page, ines, security);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('My phone');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  // The first second factor brings its recovery codes along.
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('button', { name: 'Leave them signed in' }).click();
  await expect(page.getByText('My phone')).toBeVisible();
  await page.getByRole('button', { name: 'Rename “My phone”' }).click();
  await page.getByLabel('New name of “My phone”').fill('My old phone');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('My old phone')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  await signOut(page);
  // This browser knows passkeys now, so the passkey comes first.
  await expect(page.getByText('or with your password')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();

  // And after the password it is the second step.
  await signOut(page);
  await givePassword(page, ines);
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();

  await page.goto(security);
  await page.getByRole('button', { name: 'Remove “My old phone”' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await page.getByRole('button', { name: 'Leave them signed in' }).click();
  await expect(page.getByText('My old phone')).toHaveCount(0);
});

test('what changes the ways in asks again who it is, and does nothing without', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  await signIn(page, ines, security);
  // As if the last proof were too old; the second time it is fresh.
  let refusals = 2;
  await page.route('**/api/v1/me/totp', (route) =>
    refusals-- > 0
      ? route.fulfill({ status: 401, json: { code: 'fresh-authentication-required', status: 401 } })
      : route.continue(),
  );
  await page.getByRole('button', { name: 'Set it up' }).click();
  const dialog = page.getByRole('dialog', { name: 'Is it you?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('it had to be confirmed that it is you')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set it up' })).toBeVisible();

  await page.getByRole('button', { name: 'Set it up' }).click();
  await dialog.getByLabel('Your password').fill('not this one, surely');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByLabel('Your password')).toHaveAccessibleDescription(/not your password/);
  await expectAccessible(page);
  await dialog.getByLabel('Your password').fill(ines.password);
  await dialog.getByLabel('Your password').press('Enter');
  await expect(page.getByLabel('The code it shows now')).toBeVisible();
});

test('a changed password ends the other sessions', async ({ page, request }) => {
  const ines = await signUp(request);
  await signIn(page, ines, security);
  const better = 'a heron on the river at six';
  await page.getByRole('button', { name: 'Change password' }).click();
  await page.getByLabel('Current password').fill('not this one, surely');
  await page.getByLabel('New password').fill(better);
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/Strong/);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription(
    /not your password/,
  );
  await expectAccessible(page);
  await page.getByLabel('Current password').fill(ines.password);
  await page.getByLabel('New password').fill('passwordpassword');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('New password')).toHaveAccessibleDescription(/Too many people/);
  await page.getByLabel('New password').fill(better);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Password changed')).toBeVisible();

  const headers = { Authorization: `Bearer ${ines.token}` };
  expect((await request.get('/api/v1/me', { headers })).status()).toBe(401);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Security' })).toBeVisible();
  await signOut(page);
  await givePassword(page, ines, better);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
});
