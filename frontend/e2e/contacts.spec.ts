import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, make, signIn, signUp } from './given';

test('somebody who is no member is noted, found by tag and name, and edited', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  await signIn(page, ines, '/network?show=contacts');
  await expect(page.getByText('Your private address book')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Add a contact' }).first().click();
  await page.getByRole('button', { name: 'Add contact' }).click();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/fill this in/);
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.getByLabel('Name').fill('Marta Teixeira');
  await page.getByLabel('Profession').selectOption('nurse');
  await page.getByLabel('Workplace').fill('Centro de Saúde');
  await page.getByLabel('Phone 1', { exact: true }).fill('+351 933 222 111');
  await page.getByRole('checkbox', { name: /Personal/ }).check();
  await page.getByLabel('Tags').first().fill('school');
  await page.getByLabel('Tags').first().press('Enter');
  await page.getByLabel('Where we met').fill('Nursing school');
  await page.getByLabel('Notes').fill('Misses the team, not the nights.');
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Add contact' }).click();

  await expect(page.getByRole('heading', { name: 'Marta Teixeira' })).toBeVisible();
  await expect(page.getByText('Nurse · Centro de Saúde')).toBeVisible();
  await expect(page.getByText('Only you can read this').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Phone: Marta Teixeira' })).toHaveAttribute(
    'href',
    'tel:+351933222111',
  );
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByRole('button', { name: 'Edit what I keep' }).click();
  await expectAccessible(page);
  await page.getByLabel('Email 1', { exact: true }).fill('marta@example.org');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('link', { name: 'marta@example.org' })).toBeVisible();

  await page.getByRole('link', { name: '#school' }).click();
  await expect(page).toHaveURL(/tag=school/);
  await expect(page.getByRole('link', { name: 'Marta Teixeira' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /remove this filter/ }).click();
  await page.getByLabel('Search your contacts').fill('nobody of that name');
  await expect(page.getByText('Nobody here by that description')).toBeVisible();
  await expect(page).toHaveURL(/query=nobody/);
  await expectAccessible(page);
  await page.getByLabel('Search your contacts').fill('teix');
  await expect(page.getByRole('link', { name: 'Marta Teixeira' })).toBeVisible();
  await expect(page.getByLabel('Search your contacts')).toBeFocused();

  await page.getByRole('link', { name: 'Marta Teixeira' }).click();
  await page.getByRole('button', { name: 'Delete this contact' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Your private address book')).toBeVisible();
});

test('notes changed on another device are shown, and nothing typed is lost', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const ana = { name: 'Ana Ribeiro', notes: 'Night shifts' };
  const { id, version } = await make<{ id: string; version: number }>(
    request,
    ines,
    '/contacts',
    ana,
  );
  const elsewhere = async (data: object, base: number) => {
    const headers = { Authorization: `Bearer ${ines.token}`, 'If-Match': `"${base}"` };
    const changed = await request.patch(`/api/v1/contacts/${id}`, { headers, data });
    expect(changed.status(), await changed.text()).toBe(200);
    return ((await changed.json()) as { version: number }).version;
  };
  await signIn(page, ines, `/contacts/${id}`);
  await page.getByRole('button', { name: 'Edit notes' }).click();
  await expect(page.getByLabel('Notes', { exact: false }).last()).toBeFocused();
  const notes = page.getByRole('textbox', { name: /^Notes/ });
  await notes.fill('Moved to Porto');

  const newer = await elsewhere({ notes: 'Day shifts now' }, version);
  await page.getByRole('button', { name: 'Save notes' }).click();
  const changed = page.getByRole('alert');
  await expect(changed).toContainText('What you typed is still here');
  await expect(changed).toContainText('Day shifts now');
  await expect(changed).toBeFocused();
  await expect(notes).toHaveValue('Moved to Porto');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Take this instead' }).click();
  await expect(notes).toHaveValue('Day shifts now');
  await notes.fill('Day shifts now, in Porto');
  // Another field changed in the meantime is no reason to ask: it is kept beside mine.
  await elsewhere({ metAt: 'The congress' }, newer);
  await page.getByRole('button', { name: 'Save notes' }).click();
  await expect(page.getByText('Day shifts now, in Porto')).toBeVisible();
  await expect(page.getByText('The congress')).toBeVisible();
});

test('an interaction is logged in two taps, or with its day and a note', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const { id } = await make(request, ines, '/contacts', { name: 'Ana Ribeiro' });
  await signIn(page, ines, `/contacts/${id}`);
  await page.getByRole('button', { name: 'Coffee' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Log: Coffee' }).click();
  const timeline = page.getByRole('region', { name: 'Interactions' }).getByRole('listitem');
  await expect(timeline).toContainText(['Coffee']);

  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await page.getByLabel('When').fill('2026-01-15');
  await page.getByRole('textbox', { name: 'Note' }).last().fill('The audit numbers.');
  await page.getByRole('button', { name: 'Log: Call' }).click();
  await expect(timeline).toHaveCount(2);
  await expect(timeline.last()).toContainText('The audit numbers.');
  await expect(timeline.last()).toContainText('15 January');
  await expectAccessible(page);
});

test('a follow-up is planned on the page of the person, moved, done and undone', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const { id } = await make(request, ines, '/contacts', { name: 'Ana Ribeiro' });
  await signIn(page, ines, `/contacts/${id}`);
  const card = page.getByRole('region', { name: 'Follow-ups' });
  await card.getByRole('button', { name: 'Follow-up' }).click();
  await expect(page.getByLabel('What would you like to do?')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Send the sepsis bundle');
  await page.getByRole('button', { name: 'Add follow-up' }).click();
  await expect(card.getByRole('link', { name: 'Send the sepsis bundle' })).toBeVisible();
  await expect(card.getByText('tomorrow')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  await card.getByRole('button', { name: /^A week later/ }).click();
  await expect(card.getByText(/^snoozed until/)).toBeVisible();
  await card.getByRole('button', { name: /^Done: / }).click();
  await expect(card.getByText('Nothing is planned')).toBeVisible();
  await card.getByRole('button', { name: 'Show what is done' }).click();
  await expect(card.getByText(/^done/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Interactions' })).toContainText('Message');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(card.getByRole('button', { name: /^Done: / })).toBeVisible();
});

test('a connection ends quietly, and what was noted stays', async ({ page, request }) => {
  const ines = await signUp(request);
  const grace = await signUp(request, 'Grace Mbeki');
  await aConnection(request, grace, ines);
  await signIn(page, ines, '/network');
  await page.getByRole('link', { name: 'Grace Mbeki' }).click();
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete this contact' })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'End the connection' }).click();
  await expect(page.getByRole('dialog')).toContainText('Nobody is told');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
  await expect(page.getByText('Not connected')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete this contact' })).toBeVisible();
  await page.getByRole('link', { name: 'Profile' }).click();
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
});

test('a contact that is not there is a kind error page', async ({ page, request }) => {
  const ines = await signUp(request);
  await signIn(page, ines);
  await page.goto('/contacts/00000000-0000-7000-8000-000000000000');
  await expect(page.getByText('There is nothing here')).toBeVisible();
  await expectAccessible(page);
});
