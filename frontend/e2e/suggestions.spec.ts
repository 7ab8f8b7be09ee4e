import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, make, signIn, signUp } from './given';

test('people are suggested with the reason, dismissed for good, and asked', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const mei = await signUp(request, 'Mei Lin', 'social-worker');
  const grace = await signUp(request, 'Grace Mbeki', 'nurse');
  const omar = await signUp(request, 'Omar Haddad', 'pharmacist');
  await aConnection(request, ines, mei);
  await aConnection(request, mei, grace);
  await aConnection(request, mei, omar);

  await signIn(page, ines, '/find/suggested');
  const suggested = page.getByRole('list', { name: 'Suggested members' });
  const card = (name: string) => suggested.getByRole('listitem').filter({ hasText: name }).first();
  await expect(card('Grace Mbeki')).toContainText('You both know Mei Lin.');
  await expect(card('Omar Haddad')).toContainText('another discipline');
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByRole('link', { name: 'Other disciplines' }).click();
  await expect(page).toHaveURL(/show=across/);
  await expect(card('Grace Mbeki')).toHaveCount(0);
  await expect(card('Omar Haddad')).toBeVisible();
  await page.getByRole('link', { name: 'My discipline' }).click();
  await expect(card('Omar Haddad')).toHaveCount(0);
  await page.getByRole('link', { name: 'All', exact: true }).click();

  await page.getByRole('button', { name: 'Do not suggest Omar Haddad again' }).click();
  await expect(card('Omar Haddad')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card('Omar Haddad')).toBeVisible();
  await page.getByRole('button', { name: 'Do not suggest Omar Haddad again' }).click();
  await expect(card('Omar Haddad')).toHaveCount(0);
  await page.reload();
  await expect(card('Grace Mbeki')).toBeVisible();
  await expect(card('Omar Haddad')).toHaveCount(0);

  await card('Grace Mbeki').getByRole('button', { name: 'Connect' }).click();
  await page.getByLabel('Your reason').fill('Mei thinks we should meet.');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nobody to suggest yet' })).toBeVisible();
  await expectAccessible(page);
});

test('the picture of my network is numbers, bars, and a graph with a list', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  await signIn(page, ines, '/network/picture');
  await expect(page.getByRole('heading', { name: 'There is nothing to draw yet' })).toBeVisible();
  await expectAccessible(page);

  const mei = await signUp(request, 'Mei Lin', 'social-worker');
  const grace = await signUp(request, 'Grace Mbeki', 'nurse');
  await aConnection(request, ines, mei);
  await aConnection(request, ines, grace);
  await aConnection(request, mei, grace);
  const rosa = await make(request, ines, '/contacts', {
    name: 'Rosa Prado',
    networkTypes: ['PERSONAL'],
  });
  await make(request, ines, `/contacts/${rosa.id}/interactions`, {
    kind: 'CALL',
    occurredAt: new Date(Date.now() - 100 * 86_400_000).toISOString(),
  });
  await page.goto('/network');
  // The list has come, and what is below it has its place.
  await expect(page.getByRole('link', { name: 'Grace Mbeki' })).toBeVisible();
  await page.getByRole('link', { name: 'The picture of my network' }).click();
  await expect(page).toHaveURL('/network/picture');
  await expect(page.getByText('3 people in your address book')).toBeVisible();
  const balance = page.getByRole('table', { name: 'People by network type' });
  await expect(balance.getByRole('row', { name: /Personal/ })).toContainText('1');
  const neglected = page.getByRole('list', { name: 'Whom I have not been in touch with' });
  await expect(neglected.getByRole('listitem')).toContainText('last in touch 3 months ago');

  const graph = page.getByRole('img', { name: /Who of your 2 connections/ });
  await expect(graph).toBeVisible();
  await graph.locator('g').filter({ hasText: 'Grace Mbeki' }).click();
  await expect(page.getByText('Knows Mei Lin', { exact: true })).toBeVisible();
  await page.getByText('The same as a list').click();
  const list = page.getByRole('list', { name: 'Who of my connections know each other' });
  const line = list
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Grace Mbeki' }) });
  await expect(line).toContainText('knows Mei Lin');
  await expectAccessible(page);
  await expectThumbSized(page);
  await neglected.getByRole('link', { name: 'Rosa Prado' }).click();
  await expect(page).toHaveURL(`/contacts/${rosa.id}`);
});
