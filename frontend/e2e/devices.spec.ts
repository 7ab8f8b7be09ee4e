import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { signIn, signUp } from './given';

test('another device is seen and signed out, one and then all', async ({ page, request }) => {
  const ines = await signUp(request);
  const data = { email: ines.email, password: ines.password };
  const third = await (await request.post('/api/v1/sessions', { data })).json();
  await signIn(page, ines, '/settings/devices');
  await expect(page.getByText('This device')).toHaveCount(1);
  await expect(page.getByRole('listitem').filter({ hasText: 'Signed in on' })).toHaveCount(3);
  await expectAccessible(page);
  await expectThumbSized(page);

  const others = page.getByRole('button', { name: /^Sign out .*last used/ });
  await others.first().click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign it out' }).click();
  await expect(others).toHaveCount(1);

  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await page.getByRole('button', { name: 'Sign them out' }).click();
  await expect(page.getByText('You are signed in nowhere else')).toBeVisible();
  await expectAccessible(page);
  for (const token of [ines.token, third.accessToken]) {
    const headers = { Authorization: `Bearer ${token}` };
    expect((await request.get('/api/v1/me', { headers })).status()).toBe(401);
  }
});

test('privacy says what others see and what has happened', async ({ page, request }) => {
  const ines = await signUp(request);
  const data = { email: ines.email, password: 'not this one, surely' };
  await request.post('/api/v1/sessions', { data });
  await signIn(page, ines, '/settings/privacy');
  await expect(page.getByText('You have blocked nobody')).toBeVisible();
  await expect(page.getByText('You joined Collega')).toBeVisible();
  await expect(page.getByText('You signed in').first()).toBeVisible();
  await expect(page.getByText('did not get in')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
});
