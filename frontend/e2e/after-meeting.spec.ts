import { expect, test, type APIRequestContext } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, localDay, make, signIn, signUp, type Member } from './given';

/** They met somewhere, and both agreed. */
async function met(request: APIRequestContext, from: Member, to: Member, metAt: string) {
  const { id } = await make(request, from, '/connections', {
    memberId: to.memberId,
    reason: 'We talked at the coffee stand.',
    metAt,
  });
  const headers = { Authorization: `Bearer ${to.token}` };
  const accepted = await request.put(`/api/v1/connections/${id}/acceptance`, { headers, data: {} });
  expect(accepted.status()).toBe(200);
}

test('after a congress all whom one met are planned on one page', async ({ page, request }) => {
  const ines = await signUp(request);
  for (const name of ['Ana Ribeiro', 'Bruno Costa', 'Carla Nunes']) {
    await met(request, ines, await signUp(request, name), 'ESC Congress');
  }
  await signIn(page, ines, '/after-meeting');
  await expect(page.getByRole('heading', { name: '3 people: ESC Congress' })).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByRole('button', { name: 'Dismiss: Carla Nunes' }).click();
  await expect(page.getByText('Carla Nunes', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox', { name: /Carla Nunes/ })).toBeChecked();

  await page.getByLabel('One day for all').fill(localDay(2));
  await expect(page.getByText(/Say hello after we met · .* · Message · 2 minutes/)).toHaveCount(3);
  await page.getByRole('button', { name: 'Edit the follow-up: Ana Ribeiro' }).click();
  const ana = page.getByRole('group', { name: 'Follow-up: Ana Ribeiro' });
  await ana.getByLabel('What').fill('Send Ana the slides');
  await ana.getByLabel('How').selectOption({ label: 'Email' });
  await page.getByRole('checkbox', { name: /Carla Nunes/ }).uncheck();
  await page.getByRole('button', { name: 'Plan 2 follow-ups' }).click();
  await expect(page.getByText('2 follow-ups planned')).toBeVisible();
  await expect(page.getByRole('heading', { name: '1 person: ESC Congress' })).toBeVisible();

  // What is not planned can be written at once.
  await page.getByRole('button', { name: 'Write to Carla Nunes now' }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByLabel('Message')).toHaveValue(/Hi Carla,[^]*\(ESC Congress\)/);
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Close' }).click();

  await page.goto('/follow-ups');
  await expect(page.getByText('Send Ana the slides')).toBeVisible();
  await expect(page.getByText('Say hello after we met')).toHaveCount(1);
});

test('a milestone reaches a connection, who writes and is not asked again', async ({
  page,
  request,
  browser,
}) => {
  const ines = await signUp(request);
  const rui = await signUp(request, 'Rui Costa');
  await aConnection(request, ines, rui);
  await signIn(page, rui, '/milestones?show=mine');
  await page.getByRole('button', { name: 'A milestone' }).click();
  await page.getByLabel('What it is').selectOption({ label: 'Passed the boards' });
  await page.getByLabel('In a few words').fill('Cardiology, at last');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tell my connections' }).click();
  await expect(page.getByText('Cardiology, at last')).toBeVisible();
  await expectAccessible(page);

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const theirs = await context.newPage();
  await signIn(theirs, ines, '/milestones');
  await expect(theirs.getByText('Cardiology, at last')).toBeVisible();
  await expectAccessible(theirs);
  await expectThumbSized(theirs);
  await theirs.getByRole('button', { name: 'Write to Rui Costa now' }).click();
  const sheet = theirs.getByRole('dialog');
  await expect(sheet.getByLabel('Message')).toHaveValue(/congratulations on passing your boards/);
  await sheet.getByLabel('Message').fill('Rui, well done & see you!');
  await expect(sheet.getByRole('link', { name: 'Open in mail' })).toHaveAttribute(
    'href',
    'mailto:?subject=Congratulations&body=Rui%2C%20well%20done%20%26%20see%20you!',
  );
  await sheet.getByRole('button', { name: 'Log as sent' }).click();
  await expect(theirs.getByText('Logged as sent')).toBeVisible();
  await expect(theirs.getByText('Nothing to congratulate on just now')).toBeVisible();
  await context.close();
});

test('who asked is reminded to give first', async ({ page, request }) => {
  const ines = await signUp(request);
  const { id } = await make(request, ines, '/contacts', { name: 'Ana Ribeiro' });
  await signIn(page, ines, `/contacts/${id}`);
  const favours = page.getByRole('region', { name: 'Give and take' });
  await favours.getByRole('button', { name: 'I asked' }).click();
  await favours.getByLabel('For what').fill('Her slides');
  await favours.getByRole('button', { name: 'Note it' }).click();
  await expect(favours.getByText('You asked once, today.')).toBeVisible();
  await expect(favours.getByText('Perhaps there is something that you can do')).toBeVisible();

  const write = page.getByRole('region', { name: 'Write' });
  await write.getByRole('button', { name: 'Asking' }).click();
  const sheet = page.getByRole('dialog', { name: 'A word to Ana Ribeiro' });
  await sheet.getByRole('button', { name: 'Give something first' }).click();
  await expect(sheet.getByLabel('What for')).toHaveValue('GIVING');
  await expect(sheet.getByLabel('Message')).toHaveValue(/thought of you/);
  await sheet.getByLabel('Language').selectOption({ label: 'Português' });
  await expect(sheet.getByLabel('Message')).toHaveValue(/Olá Ana,/);

  // A starter of one's own comes first from then on.
  await sheet.getByRole('button', { name: 'My own starters' }).click();
  await sheet.getByRole('button', { name: 'A starter of my own' }).click();
  await sheet.getByLabel('Your words').fill('Para ti, {surname}.');
  await sheet.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(sheet.getByText('there are {name}, {myName} and {occasion}')).toBeVisible();
  await sheet.getByLabel('Your words').fill('Para ti, {name}.');
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(sheet.getByLabel('Message')).toHaveValue('Para ti, Ana.');
  await sheet.getByRole('button', { name: 'Log as sent' }).click();
  await expect(favours.getByText('You helped once, today.')).toBeVisible();
  await expect(favours.getByText('Perhaps there is something that you can do')).toBeHidden();
  await expectAccessible(page);
});
