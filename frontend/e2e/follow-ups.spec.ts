import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aFollowUp, localDay, make, signIn, signUp } from './given';

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

test('several are dealt with at once, and taken back', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, { title: 'Read the draft' });
  await aFollowUp(request, member, { name: 'Mei Lin', title: 'Call Mei' });
  const gone = await aFollowUp(request, member, { name: 'Sam Reed', title: 'Ask Sam' });
  await signIn(page, member, '/follow-ups');
  await page.getByRole('button', { name: 'Choose several' }).click();
  await page.getByRole('checkbox', { name: /Call Mei/ }).check();
  await page.getByRole('button', { name: 'Snooze', exact: true }).click();
  await page.getByLabel('Snooze until').fill(localDay(9));
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Snooze 1' }).click();
  await expect(page.getByText(/^1 snoozed until/)).toBeVisible();
  await expect(page.getByText('0 of 3 chosen')).toBeVisible();

  // One was deleted elsewhere: it keeps no other back.
  const headers = { Authorization: `Bearer ${member.token}` };
  await request.delete(`/api/v1/follow-ups/${gone.id}`, { headers });
  await page.getByRole('button', { name: 'Choose all' }).click();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(page.getByText('1 could not be changed')).toBeVisible();
  await expect(page.getByText('Nothing is planned')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Read the draft')).toBeVisible();
  await expect(page.getByText('Call Mei')).toBeVisible();
});

test('what comes again is done, skipped and let go, and its history is kept', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  const contact = await make(request, member, '/contacts', { name: 'Ana Ribeiro' });
  const { id } = await make(request, member, '/follow-ups', {
    contactId: contact.id,
    title: 'Coffee with Ana',
    dueOn: localDay(),
    recurrence: { rule: 'FREQ=WEEKLY', from: 'DUE' },
  });
  await signIn(page, member, `/follow-ups/${id}`);
  const history = page.getByRole('article', { name: 'History' });
  await expect(history.getByText('Nothing has happened yet')).toBeVisible();
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(history.getByText('Done', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Skip this time' }).click();
  await expect(history.getByText('Skipped')).toBeVisible();
  await expect(history.getByText(/^After this one:/)).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(history.getByText('Skipped')).toBeHidden();

  await page.getByRole('button', { name: 'Dismiss for good' }).click();
  await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible();
  await page.goto('/follow-ups?state=dismissed');
  await page.getByRole('link', { name: /Coffee with Ana/ }).click();
  await page.getByRole('button', { name: 'Open again' }).click();
  await expect(page.getByRole('button', { name: 'Done', exact: true })).toBeVisible();
});
