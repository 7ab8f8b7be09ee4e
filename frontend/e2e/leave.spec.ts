import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { turnOnTheSecondStep, withoutSuggestions } from './factors';
import { aFollowUp, signIn, signUp } from './given';
import { unzip } from './zip';

const leave = '/settings/leave';

test('an archive is taken along and brought in elsewhere, twice without doubles', async ({
  page,
  browser,
  request,
}) => {
  test.slow();
  const ines = await signUp(request);
  await aFollowUp(request, ines, { name: 'Ana Ribeiro' });
  await signIn(page, ines, leave);
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Prepare an archive' }).click();
  const button = page.getByRole('button', { name: /^Download the archive/ });
  await expect(button).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await button.click();
  const archive = readFileSync(await (await downloading).path());
  const files = unzip(archive);
  expect([...files.keys()].join(' ')).toMatch(/\.json.*/);
  expect([...files.values()].some((content) => content.includes('Ana Ribeiro'))).toBe(true);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, await signUp(request, 'Somebody Else'), leave);
  await bringIn(other, archive);
  await expect(other.getByRole('row', { name: 'Contacts 1 0' })).toBeVisible();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Bring another one' }).click();
  await bringIn(other, archive);
  await expect(other.getByRole('row', { name: 'Contacts 0 1' })).toBeVisible();
  await other.goto('/network?show=contacts');
  await expect(other.getByRole('link', { name: 'Ana Ribeiro' })).toHaveCount(1);
  await other.context().close();
});

async function bringIn(page: Page, archive: Buffer) {
  const file = { name: 'collega.zip', mimeType: 'application/zip', buffer: archive };
  await page.getByLabel('Archive', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('Your archive is here')).toBeVisible({ timeout: 60_000 });
}

test('what is no archive is refused in words', async ({ page, request }) => {
  await signIn(page, await signUp(request), leave);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByLabel('Archive', { exact: true })).toHaveAccessibleDescription(
    /Choose an archive/,
  );
  const file = { name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') };
  await page.getByLabel('Archive', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText(/could not be read/)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
});

test('an account is left, and kept after all', async ({ page, request }) => {
  const ines = await signUp(request);
  await signIn(page, ines, leave);
  await page.getByRole('button', { name: 'Delete my account' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Stay' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await dialog.getByRole('button', { name: 'Delete my account' }).click();
  await expect(page.getByRole('heading', { name: 'We are sorry to see you go' })).toBeVisible();
  await expect(page.getByText(/everything is deleted on \w/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await page.getByLabel('Email').fill(ines.email);
  await page.getByLabel('Password').fill(ines.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You are leaving' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep my account and sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
});

test('an account with a second step is kept by both steps', async ({ page, request }) => {
  await withoutSuggestions(page);
  const ines = await signUp(request);
  await signIn(page, ines, '/settings/security');
  const { codes } = await turnOnTheSecondStep(page);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('button', { name: 'Leave them signed in' }).click();
  await page.goto(leave);
  await page.getByRole('button', { name: 'Delete my account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete my account' }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();

  await page.getByLabel('Email').fill(ines.email);
  await page.getByLabel('Password').fill(ines.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await giveCode(page, codes[0]!);
  await page.getByRole('button', { name: 'Keep my account and sign in' }).click();
  await giveCode(page, codes[1]!);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
});

async function giveCode(page: Page, code: string) {
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
}
