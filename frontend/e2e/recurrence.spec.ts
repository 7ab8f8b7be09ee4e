import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aFollowUp, localDay, make, signIn, signUp } from './given';

test('a follow-up comes again on the third Monday, and then every six weeks', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  const followUp = await aFollowUp(request, member, { title: 'Say hello' });
  await signIn(page, member, `/follow-ups/${followUp.id}`);

  await page.getByLabel('How', { exact: true }).selectOption('Call');
  await page.getByLabel('Comes again').selectOption('On a weekday of the month');
  await page.getByLabel('Which').selectOption('third');
  await page.getByLabel('Weekday').selectOption('Monday');
  await expect(page.getByText('Comes every third Monday of the month.')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible();

  await page.goto(`/follow-ups/${followUp.id}`);
  await expect(page.getByLabel('How', { exact: true })).toHaveValue('CALL');
  await expect(page.getByLabel('Which')).toHaveValue('3');
  await page.getByLabel('Comes again').selectOption({ index: 1 });
  await page.getByLabel('Every', { exact: true }).fill('6');
  await page.getByLabel('Unit').selectOption('weeks');
  await page.getByText('The day I do it').click();
  await expect(page.getByText('Comes 6 weeks after it is done.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.goto(`/follow-ups/${followUp.id}`);
  await expect(page.getByText('Comes 6 weeks after it is done.')).toBeVisible();
});

test('a rule of its own is said in words, or what is wrong with it', async ({ page, request }) => {
  const member = await signUp(request);
  const followUp = await aFollowUp(request, member, { title: 'Say hello' });
  await signIn(page, member, `/follow-ups/${followUp.id}`);
  await page.getByLabel('Comes again').selectOption('By a rule (RRULE)');
  const rule = page.getByLabel('Rule', { exact: true });
  await expect(page.getByText('Comes every Monday and Thursday.')).toBeVisible();
  await rule.fill('FREQ=HOURLY');
  await expect(rule).toHaveAccessibleDescription(/DAILY, WEEKLY, MONTHLY or YEARLY/);
  await expectAccessible(page);
  await rule.fill('FREQ=WEEKLY;COUNT=4');
  await expect(page.getByText(/, 4 times\./)).toBeVisible();
});

test('on the page of a person a follow-up is planned to come every three months', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  const contact = await make(request, member, '/contacts', { name: 'Ana Ribeiro' });
  await signIn(page, member, `/contacts/${contact.id}`);
  await page.getByRole('button', { name: 'Follow-up', exact: true }).click();
  await page.getByLabel('What would you like to do?').fill('Ask how the new ward is');
  await page.getByLabel('Day', { exact: true }).fill(localDay(3));
  await page.getByLabel('Comes again').selectOption('Every 3 months');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add follow-up' }).click();
  await expect(page.getByText(/every 3 months on the/)).toBeVisible();
});
