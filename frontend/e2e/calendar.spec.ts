import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { localDay, make, signIn, signUp } from './given';

test('a month shows what is planned, and a follow-up is moved to another day', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  const { id: contactId } = await make(request, member, '/contacts', { name: 'Ana Ribeiro' });
  const today = localDay();
  await make(request, member, '/follow-ups', {
    contactId,
    title: 'Send the sepsis bundle',
    dueOn: today,
    dueAt: '07:30',
  });
  await make(request, member, '/follow-ups', {
    contactId,
    title: 'Ask how she is',
    dueOn: today,
    recurrence: { rule: 'FREQ=DAILY', from: 'DUE' },
  });
  await signIn(page, member, '/follow-ups');
  await page.getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByRole('heading', { name: 'Calendar' })).toBeVisible();
  const todays = page.getByRole('region', { name: /^Today/ });
  await expect(todays.getByRole('link', { name: /Send the sepsis bundle/ })).toContainText('07:30');
  await expect(todays.getByRole('link', { name: /Ask how she is/ })).toContainText('comes again');
  await expectAccessible(page);
  await expectThumbSized(page);

  // On a phone the month is a list, on a wide screen a grid that the keyboard walks.
  await page.setViewportSize({ width: 1280, height: 900 });
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('button', { name: /^Today, .* 2 follow-ups$/ })).toBeVisible();
  await expectAccessible(page);
  await grid.getByRole('button', { name: /^Today/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: /Ask how she is/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /sepsis/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Today', exact: true }).click();

  await page.getByRole('button', { name: 'More about “Send the sepsis bundle”' }).click();
  await expectAccessible(page);
  const next = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Move to').fill(next);
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText('Send the sepsis bundle: moved to tomorrow')).toBeVisible();
  await expect(page.getByRole('link', { name: /sepsis/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /sepsis/ })).toBeVisible();

  await page.getByRole('link', { name: 'The month after' }).click();
  await expect(page).toHaveURL(/month=/);
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('link', { name: /sepsis/ })).toBeVisible();
});

test('another calendar reads along until its feed is revoked', async ({ page, request }) => {
  const member = await signUp(request);
  const { id: contactId } = await make(request, member, '/contacts', { name: 'Ana Ribeiro' });
  await make(request, member, '/follow-ups', {
    contactId,
    title: 'Send the sepsis bundle',
    note: 'She likes tea.',
    dueOn: localDay(),
  });
  await signIn(page, member, '/settings');
  await page.getByRole('link', { name: 'Calendar feeds' }).click();
  await expect(page.getByText('No calendar reads along')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New feed' }).click();
  await page.getByLabel('Name').fill('My phone');
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Make the feed' }).click();
  await expect(
    page.getByRole('heading', { name: 'Copy the address of “My phone” now' }),
  ).toBeVisible();
  await expectAccessible(page);
  const url = new URL(await page.getByText(/calendars\/[\w-]+\.ics$/).innerText());

  const read = await request.get(url.pathname);
  expect(read.headers()['content-type']).toContain('text/calendar');
  expect(await read.text()).toContain('Send the sepsis bundle (Ana Ribeiro)');
  expect(await read.text()).not.toContain('tea');

  await page.reload();
  await expect(page.getByText('last read')).toBeVisible();
  await expect(page.getByText(/calendars\//)).toHaveCount(0);
  await page.getByRole('button', { name: 'Revoke “My phone”' }).click();
  await page.getByRole('button', { name: 'Revoke it' }).click();
  await expect(page.getByText('No calendar reads along')).toBeVisible();
  expect((await request.get(url.pathname)).status()).toBe(404);
});
