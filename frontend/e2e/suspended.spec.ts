import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { administrator, signIn, signUp, type Member } from './given';

const API = '/api/v1';

/** The administrator of the demo network, through the API. */
async function asAdministrator(request: APIRequestContext, path: string, data: object) {
  const { email, password } = administrator;
  const session = await request.post(`${API}/sessions`, { data: { email, password } });
  const { accessToken } = (await session.json()) as { accessToken: string };
  const headers = { Authorization: `Bearer ${accessToken}` };
  expect((await request.put(API + path, { headers, data })).status()).toBe(200);
}

async function comesToTheDoor(page: Page, { email, password }: Member) {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('who is suspended reads why, appeals, and is let in by another moderator', async ({
  page,
  request,
}) => {
  const mark = crypto.randomUUID().replaceAll(/[^a-z]/g, '');
  const ada = await signUp(request, `Ada ${mark}`);
  const second = await signUp(request, 'Sam Second');
  await asAdministrator(request, `/accounts/${second.memberId}/role`, { role: 'MODERATOR' });

  await signIn(page, administrator, '/settings/people');
  await page.getByLabel('Search accounts').fill(mark);
  await page.getByRole('button', { name: `Suspend ${ada.fullName}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why').fill('Advertising, three times.\nYou were warned.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('Suspended', { exact: true })).toBeVisible();

  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await comesToTheDoor(page, ada);
  await expect(page.getByRole('heading', { name: 'Your account is suspended' })).toBeFocused();
  expect(page.url()).toMatch(/\/suspended$/);
  await expect(page.getByText('You were warned.')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  const words = page.getByLabel('Do you see it differently?');
  await words.fill('Those were invitations to our journal club.');

  // The hour is over, or the page is loaded anew: the password is asked again, and nothing written is lost.
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Please sign in again' })).toBeVisible();
  await expectAccessible(page);
  await comesToTheDoor(page, ada);
  await expect(words).toHaveValue('Those were invitations to our journal club.');
  await page.getByRole('button', { name: 'Appeal' }).click();
  await expect(page.getByText('Your appeal is being read.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Prepare an archive' }).click();
  const button = page.getByRole('button', { name: /^Download the archive/ });
  await expect(button).toBeVisible({ timeout: 60_000 });
  const downloading = page.waitForEvent('download');
  await button.click();
  expect((await downloading).suggestedFilename()).toMatch(/^collega-.*\.zip$/);

  await page.getByRole('button', { name: 'Delete my account' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByRole('heading', { name: 'You are leaving' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep my account' }).click();
  await expect(page.getByRole('heading', { name: 'Would you rather leave?' })).toBeFocused();

  await signIn(page, second, '/settings/moderation?show=appeals');
  const appeal = page.getByRole('listitem').filter({ hasText: mark });
  await expect(appeal.getByText('Those were invitations to our journal club.')).toBeVisible();
  await expect(appeal.getByText('Without a report')).toBeVisible();
  await expectAccessible(page);
  await appeal.getByRole('button', { name: `Answer the appeal of ${ada.fullName}` }).click();
  await page.getByRole('radio', { name: 'The decision is taken back' }).check();
  await page.getByLabel('Why').fill('Invitations are welcome here.');
  await page.getByRole('button', { name: 'Answer', exact: true }).last().click();
  await expect(appeal).toHaveCount(0);

  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear());
  await signIn(page, ada, '/settings/decisions');
  await expect(page.getByText('Invitations are welcome here.')).toBeVisible();
});
