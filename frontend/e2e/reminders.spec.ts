import { expect, test, type APIRequestContext } from '@playwright/test';
import { expectAccessible } from './axe';
import { make, signIn, signUp, type Member } from './given';
import { reminderLinkTo } from './letters';

/** Somebody who is awake, at whatever hour this runs: where they live it is about noon. */
async function atNoon(request: APIRequestContext, member: Member) {
  const ahead = 12 - new Date().getUTCHours();
  const timeZone = ahead === 0 ? 'Etc/UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  const headers = { Authorization: `Bearer ${member.token}`, 'If-Match': '*' };
  const moved = await request.patch('/api/v1/me', { headers, data: { timeZone } });
  expect(moved.status()).toBe(200);
  return timeZone;
}

function inSomeSeconds(timeZone: string, seconds: number) {
  const at = new Date(Date.now() + seconds * 1_000);
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  const [dueOn, dueAt] = parts.split(' ');
  return { dueOn, dueAt };
}

test('how I am reminded, and whether it arrives', async ({ page, request }) => {
  const member = await signUp(request);
  await signIn(page, member);
  await page.goto('/settings');
  await page.getByRole('link', { name: /^Reminders/ }).click();
  await expect(page.getByRole('heading', { name: 'Reminders', level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel('My hour').fill('06:30');
  await page
    .getByRole('group', { name: 'Single reminders' })
    .getByRole('checkbox', { name: 'By mail' })
    .check();
  await expect(page.getByRole('radio', { name: /With a time/ })).toBeChecked();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Your reminders are saved')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('My hour')).toHaveValue('06:30');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Send a test: Mail' }).click();
  await page.getByRole('link', { name: 'What was sent to you' }).click();
  await expect(page.getByText('Test message')).toBeVisible();
  await expect
    .poll(async () => {
      await page.reload();
      await expect(page.getByText('Test message')).toBeVisible();
      return page.getByText('Sent', { exact: true }).count();
    })
    .toBe(1);
  await expectAccessible(page);
});

test('done from the mail, and taken back, without signing in', async ({ page, request }) => {
  const member = await signUp(request);
  const timeZone = await atNoon(request, member);
  const headers = { Authorization: `Bearer ${member.token}` };
  const settings = {
    hour: '07:00',
    digest: [],
    single: ['MAIL'],
    singleFor: 'TIMED',
    notesInMail: false,
    namesInPush: false,
  };
  expect((await request.put('/api/v1/me/reminders', { headers, data: settings })).status()).toBe(
    200,
  );
  const contact = await make(request, member, '/contacts', { name: 'Ana Ribeiro' });
  const followUp = await make(request, member, '/follow-ups', {
    contactId: contact.id,
    title: 'Send the sepsis bundle',
    minutes: 2,
    ...inSomeSeconds(timeZone, 3),
  });
  const state = async () =>
    (await (await request.get(`/api/v1/follow-ups/${followUp.id}`, { headers })).json()).state;

  await page.goto(await reminderLinkTo(member.email, 'Done'));
  await expect(page.getByRole('heading', { name: 'Is it done?' })).toBeVisible();
  await expect(page.getByText('Send the sepsis bundle')).toBeVisible();
  await expectAccessible(page);
  expect(await state()).toBe('OPEN');

  await page.getByRole('button', { name: 'Yes, done' }).click();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  await expect.poll(state).toBe('DONE');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Taken back' })).toBeVisible();
  expect(await state()).toBe('OPEN');

  await page.goto('/r/nonsense');
  await expect(page.getByRole('heading', { name: 'This did not work' })).toBeVisible();
  await expectAccessible(page);
});
