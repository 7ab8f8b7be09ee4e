import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aFollowUp, localDay, signIn, signUp } from './given';

test('done in one tap, and back with Undo', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, {});
  await signIn(page, member);
  const line = page.getByRole('article', { name: /sepsis bundle/ });
  await expect(line).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  await line.getByRole('button', { name: /^Done: / }).click();
  await expect(line).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toBeVisible();

  await page.reload();
  await expect(line).toBeVisible();
});

test('snoozed until tomorrow, it is gone today and planned for tomorrow', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await aFollowUp(request, member, {});
  await signIn(page, member);
  await page.getByRole('button', { name: 'Tomorrow' }).click();
  await expect(page.getByRole('status').getByText('Snoozed until tomorrow')).toBeVisible();
  await expect(page.getByText('Nobody is waiting for a word')).toBeVisible();

  await page.getByRole('link', { name: 'All follow-ups' }).click();
  await expect(page.getByRole('link', { name: /snoozed until tomorrow/ })).toBeVisible();
  await expectAccessible(page);
});

test('a note goes along with Done', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, {});
  await signIn(page, member);
  await page.getByRole('button', { name: 'Done, with a note' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await expectAccessible(page);
  await page
    .getByRole('textbox', { name: 'Note' })
    .fill('She liked it; asks for the audit form next.');
  await page.getByRole('button', { name: 'Save and mark done' }).click();
  await expect(page.getByText('Nobody is waiting for a word')).toBeVisible();

  await page.goto('/follow-ups?state=done');
  await expect(page.getByText('Send Ana the sepsis bundle')).toBeVisible();
});

test('five minutes are enough: the rest waits until it is asked for', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, { title: 'Read the draft', minutes: 5, dueOn: localDay() });
  await aFollowUp(request, member, { name: 'Mei Lin', title: 'Call Mei', minutes: 5 });
  await signIn(page, member);
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByText('1 more can wait')).toBeVisible();
  await page.getByRole('button', { name: /^Done: / }).click();
  await expect(page.getByText('That is enough for now')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '5 more minutes' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);

  await page.getByRole('link', { name: '30 min' }).click();
  await expect(page).toHaveURL('/today?minutes=30');
});

test('a day can be worked through by keyboard', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, { title: 'Read the draft' });
  await aFollowUp(request, member, { name: 'Mei Lin', title: 'Call Mei' });
  await signIn(page, member);
  await expect(page.getByRole('article')).toHaveCount(2);
  await page
    .getByRole('button', { name: /^Done: / })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Done: / })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeFocused();
});

test('an agenda that cannot be read says so and can be asked for again', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await page.route('**/api/v1/agenda*', (route) =>
    route.fulfill({ status: 503, json: { code: 'unavailable', title: 'x', status: 503 } }),
  );
  await signIn(page, member);
  await expect(page.getByRole('alert')).toContainText('resting for a moment');
  await expectAccessible(page);
  await page.unroute('**/api/v1/agenda*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Nobody is waiting for a word')).toBeVisible();
});
