import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { signIn, signUp } from './given';

test.describe('my card', () => {
  test.use({ serviceWorkers: 'allow' });

  test('is shown, typed in by somebody, and asks to connect with the place filled in', async ({
    page,
    browser,
    request,
  }) => {
    test.slow();
    const ines = await signUp(request);
    const sam = await signUp(request, 'Sam Reed', 'nurse');
    await signIn(page, ines, '/card');
    const shown = await page.locator('code').textContent();
    const code = shown!.replace(/\s/g, '');
    await expectAccessible(page);
    await expectThumbSized(page);
    await page.getByRole('link', { name: 'For any phone' }).click();
    await expect(page.getByRole('img', { name: 'QR code with my contact details' })).toBeVisible();
    await expectAccessible(page);

    const context = await browser.newContext();
    const other = await context.newPage();
    await signIn(other, sam, '/card');
    await other.getByLabel('Or type the code').fill('nonsense');
    await other.getByRole('button', { name: 'Look it up' }).click();
    await expect(other.getByLabel('Or type the code')).toHaveAccessibleDescription(/eight letters/);
    await other.getByLabel('Or type the code').fill(shown!.toLowerCase());
    await other.getByRole('button', { name: 'Look it up' }).click();
    await expect(other.getByRole('heading', { name: 'Ines Duarte' })).toBeVisible();
    await expectAccessible(other);

    // In a cellar: it is kept, and sent by itself when there is a network again.
    await context.setOffline(true);
    await other.getByLabel('Where you met').fill('ESC congress');
    await other.getByRole('button', { name: 'Ask to connect' }).click();
    await expect(other.getByText('Waiting to be sent')).toBeVisible();
    await expect(other.getByText('ESC congress')).toBeVisible();
    await expectAccessible(other);
    await context.setOffline(false);
    await expect(other.getByText('Waiting to be sent')).toHaveCount(0);
    await context.close();

    await page.goto('/network?show=incoming');
    await expect(page.getByText('Where you met: ESC congress')).toBeVisible();
    await page.goto(`/c/${code}`);
    await expect(page.getByText('This is your own card')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/card');
    await page.getByRole('button', { name: 'Give my card a new code' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'New code' }).click();
    await expect(page.locator('code')).not.toHaveText(shown!);
  });
});
