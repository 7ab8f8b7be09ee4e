import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { signIn, signUp } from './given';

test('a goal is set, changed, retired and taken up again, and deleted', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await signIn(page, member);
  await page.getByRole('link', { name: 'Goals' }).click();
  await expect(page.getByText('No goal yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Set a goal' }).click();
  await page.getByLabel('What do you work towards?').fill('Find a mentor in palliative care');
  await page.getByRole('radio', { name: 'Most of all' }).check();
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Set goal' }).click();
  const goal = page.getByRole('article', { name: 'Find a mentor in palliative care' });
  await expect(goal).toContainText('Matters most of all · nothing planned yet');

  await goal.getByRole('button', { name: /^Edit/ }).click();
  await page.getByRole('radio', { name: 'A little' }).check();
  await page.getByRole('button', { name: 'Save goal' }).click();
  await expect(goal).toContainText('Matters a little');

  await goal.getByRole('button', { name: /^Retire/ }).click();
  await expect(goal.getByText('Retired')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(goal.getByText('Retired')).toBeHidden();

  await goal.getByRole('button', { name: /^Delete/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('No goal yet')).toBeVisible();
});
