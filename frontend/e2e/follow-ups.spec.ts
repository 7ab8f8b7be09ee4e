import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aFollowUp, signIn, signUp } from './given';

test('a follow-up about somebody new is planned, changed, finished and deleted', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await signIn(page, member);
  await page.getByRole('link', { name: 'Add a follow-up' }).click();
  await page.getByLabel('Who is it about?').fill('Tomasz Nowak');
  await page.getByRole('button', { name: 'Add Tomasz Nowak as a contact' }).click();
  await page.getByLabel('What would you like to do?').fill('Ask how the exam went');
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Add follow-up' }).click();

  await page.getByRole('link', { name: 'Ask how the exam went' }).click();
  await page.getByLabel('What would you like to do?').fill('Ask how the oral exam went');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('link', { name: /oral exam/ }).click();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing is planned')).toBeVisible();
  await expectAccessible(page);
});

test('what is missing is said beside the field', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, {});
  await signIn(page, member, '/follow-ups/new');
  await page.getByRole('button', { name: 'Add follow-up' }).click();
  await expect(page.getByText('Choose a person first.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose Ana Ribeiro' }).click();
  await page.getByRole('button', { name: 'Add follow-up' }).click();
  await expect(page.getByLabel('What would you like to do?')).toHaveAccessibleDescription(
    /fill this in/,
  );
  await expectAccessible(page);
});

test('a follow-up that is not there is a kind error page', async ({ page, request }) => {
  const member = await signUp(request);
  await signIn(page, member);
  await page.goto('/follow-ups/00000000-0000-7000-8000-000000000000');
  await expect(page.getByText('There is nothing here')).toBeVisible();
  await expectAccessible(page);
});
