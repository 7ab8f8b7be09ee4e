import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, administrator, make, signIn, signUp } from './given';

test('somebody loud is muted, blocked, let back in, and reported', async ({ page, request }) => {
  const mei = await signUp(request, 'Mei Lin');
  const loud = await signUp(request, 'Lou Loud');
  await aConnection(request, mei, loud);
  await make(request, loud, '/posts', {
    kind: 'INSIGHT',
    title: 'Look at me',
    body: 'Again.',
    audience: 'CONNECTIONS',
  });
  await signIn(page, mei, '/knowledge');
  await expect(page.getByText('Look at me')).toBeVisible();

  await page.goto(`/members/${loud.memberId}`);
  await page.getByRole('button', { name: 'Mute Lou Loud' }).click();
  await expect(page.getByRole('button', { name: 'Hear Lou Loud again' })).toBeVisible();
  await expectAccessible(page);
  await page.goto('/knowledge');
  await expect(page.getByRole('heading', { name: 'Knowledge' })).toBeVisible();
  await expect(page.getByText('Look at me')).toHaveCount(0);

  await page.goto(`/members/${loud.memberId}`);
  await page.getByRole('button', { name: 'Report Lou Loud' }).click();
  await page.getByRole('radio', { name: 'Spam or advertising' }).check();
  await page.getByLabel('What happened?').fill('The same advertisement, five times a day.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Report', exact: true }).last().click();
  await expect(page.getByText('A moderator will look at it')).toBeVisible();

  await page.goto('/network/blocked');
  await expect(page.getByText('Waiting for a moderator')).toBeVisible();
  await expectThumbSized(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Hear again: Lou Loud' }).click();
  await expect(page.getByText('You have muted nobody.')).toBeVisible();
});

test('a moderator reads a report and decides', async ({ page, request }) => {
  const mei = await signUp(request, 'Mei Lin');
  const mark = crypto.randomUUID().replaceAll(/[^a-z]/g, '');
  const rude = await signUp(request, `Rude ${mark}`);
  await make(request, mei, '/reports', {
    subject: { kind: 'MEMBER', id: rude.memberId },
    reason: 'HARASSMENT',
    words: 'Threats by mail.',
  });
  await signIn(page, administrator, '/settings');
  await page.getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByText(rude.fullName)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Decide about ${rude.fullName}` }).click();
  await page.getByRole('radio', { name: 'Warned' }).check();
  await page.getByLabel('Why').fill('Threats are not for this place.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Decide', exact: true }).last().click();
  await expect(page.getByText(rude.fullName)).toHaveCount(0);
  await page.getByRole('link', { name: 'Decided' }).click();
  await expect(page.getByText(rude.fullName)).toBeVisible();
  await expectAccessible(page);
});

test('a post is reported, hidden, removed, and given back on appeal', async ({ page, request }) => {
  const mei = await signUp(request, 'Mei Lin');
  const author = await signUp(request, 'Ada Author');
  const mark = crypto.randomUUID().replaceAll(/[^a-z]/g, '');
  const { id } = await make(request, author, '/posts', {
    kind: 'INSIGHT',
    title: `What I saw ${mark}`,
    body: 'More than I should tell.',
    audience: 'MEMBERS',
  });
  await signIn(page, mei, `/knowledge/${id}`);
  await page.getByRole('button', { name: /^Report “What I saw/ }).click();
  await page.getByRole('radio', { name: 'Patient data' }).check();
  await expect(page.getByText('hidden from everybody at once')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Report', exact: true }).last().click();
  await expect(page.getByText('A moderator will look at it')).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, administrator, '/settings/moderation');
  const card = page.getByRole('listitem').filter({ hasText: mark });
  await expect(card.getByText('Hidden', { exact: true })).toBeVisible();
  await card.getByRole('button', { name: 'Look into the report about Ada Author' }).click();
  await expect(
    card.getByRole('button', { name: 'Leave the report about Ada Author' }),
  ).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  await card.getByRole('button', { name: 'Decide about Ada Author' }).click();
  await page.getByRole('radio', { name: 'Removed' }).check();
  await page.getByLabel('Why').fill('It tells who the patient is.');
  await page.getByRole('button', { name: 'Decide', exact: true }).last().click();
  await expect(card).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(page, author, '/settings/decisions');
  await expect(page.getByText('It tells who the patient is.')).toBeVisible();
  await page.getByRole('button', { name: /^Appeal the decision about “What I saw/ }).click();
  await page.getByLabel('Why do you see it differently?').fill('It is a case from a textbook.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Appeal', exact: true }).last().click();
  await expect(page.getByText('Waiting for another moderator')).toBeVisible();
  await expectThumbSized(page);

  await page.goto('/house-rules');
  await expect(page.getByRole('heading', { name: 'Never a patient' })).toBeVisible();
  await expectAccessible(page);
});
