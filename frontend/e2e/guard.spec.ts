import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { make, signIn, signUp } from './given';

const CERTAIN = 'The bloods of MRN 4471120 are back.';
const MAYBE = 'My patient Anna is doing well on adalimumab.';

test('the guard speaks while one writes, refuses what is certain and asks about the rest', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const post = await make(request, ines, '/posts', {
    kind: 'QUESTION',
    title: 'Who has seen this before?',
    body: 'A rash, two days after.',
    audience: 'MEMBERS',
  });
  const mei = await signUp(request, 'Mei Lin');
  await signIn(page, mei, `/knowledge/${post.id}`);
  const box = page.getByRole('textbox', { name: /comment/i });
  await box.fill(CERTAIN);
  await expect(page.getByText('cannot be kept so')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(box).toHaveAccessibleDescription(/May tell who a patient is/);
  // Nothing typed is lost.
  await expect(box).toHaveValue(CERTAIN);

  await box.fill(MAYBE);
  await expect(page.getByText('You will be asked why it may stand.')).toBeVisible();
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Could this tell who a patient is?' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  await dialog.getByRole('button', { name: 'Send it so' }).click();
  await expect(dialog.getByText('A few words more')).toBeVisible();
  await dialog
    .getByLabel('Why it may stand')
    .fill('Anna is the name of the character in our teaching case.');
  await dialog.getByRole('button', { name: 'Send it so' }).click();
  await expect(page.getByRole('article', { name: 'Comment by Mei Lin' })).toContainText(MAYBE);
});
