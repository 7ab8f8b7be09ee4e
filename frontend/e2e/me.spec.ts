import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { signIn, signUp } from './given';

test('a profile is filled in and seen as others see it', async ({ page, request }) => {
  const ines = await signUp(request);
  await signIn(page, ines, '/me');
  await expect(page.getByText(ines.email)).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByRole('link', { name: 'Fill in your profile' }).click();
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByLabel('Headline').fill('ICU nurse, sepsis lead');
  await page.getByLabel('Career stage').selectOption('MID_CAREER');
  await page.getByLabel('City').fill('Porto');
  await page.getByLabel('Country').selectOption({ label: 'Portugal' });
  await page.getByRole('combobox', { name: 'Languages' }).selectOption({ label: 'Portuguese' });
  await page.getByRole('combobox', { name: 'Languages' }).selectOption('bfi');
  await page.getByLabel('Interests').fill('early warning,');
  await page.getByLabel('Mentoring somebody').check();
  await page.getByRole('button', { name: 'Add a link' }).click();
  await page.getByLabel('Name of link 1').fill('Our ward');
  await page.getByLabel('Address of link 1').fill('not an address');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByLabel('Address of link 1')).toHaveAccessibleDescription(/web address/);
  await expectAccessible(page);
  await page.getByLabel('Address of link 1').fill('ward.example.org');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('ICU nurse, sepsis lead')).toBeVisible();
  await expect(page.getByText('Porto, Portugal')).toBeVisible();
  await expect(page.getByText('Portuguese, British Sign Language')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Our ward' })).toHaveAttribute(
    'href',
    'https://ward.example.org',
  );
  await expectAccessible(page);
});

test('a profile changed somewhere else meanwhile keeps what I typed', async ({ page, request }) => {
  const ines = await signUp(request);
  await signIn(page, ines, '/me/edit');
  await page.getByLabel('Headline').fill('From my phone');
  const headers = { Authorization: `Bearer ${ines.token}` };
  const { version } = await (await request.get('/api/v1/me', { headers })).json();
  const changed = await request.patch('/api/v1/me', {
    headers: { ...headers, 'If-Match': `"${version}"` },
    data: { headline: 'From my desk', city: 'Porto' },
  });
  expect(changed.status()).toBe(200);

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Headline was changed there, too');
  await expect(page.getByLabel('Headline')).toHaveValue('From my phone');
  await expect(page.getByLabel('City')).toHaveValue('Porto');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take the other version instead' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('From my desk');
  await page.getByLabel('Headline').fill('From my phone, after all');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('From my phone, after all')).toBeVisible();
});

test('leaving with changes asks first', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/me/edit');
  await page.getByLabel('Headline').fill('Half a sen');
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Headline')).toHaveValue('Half a sen');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Ines Duarte' })).toBeVisible();
});

test('the appearance is chosen, kept, and left to the device again', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/me');
  const scheme = () => page.evaluate(() => document.documentElement.style.colorScheme);
  for (const [label, wanted] of [
    ['Dark', 'dark'],
    ['Light', 'light'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).check();
    await page.reload();
    await expect(page.getByLabel(label, { exact: true })).toBeChecked();
    expect(await scheme()).toBe(wanted);
    await expectAccessible(page);
  }
  await page.getByLabel('Automatic').check();
  expect(await scheme()).toBe('');
});

test('signing out leads to the door, and back is not inside', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/me');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/me');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});
