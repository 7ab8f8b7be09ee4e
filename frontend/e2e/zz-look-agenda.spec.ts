import { test } from '@playwright/test';
import { administrator, signIn } from './given';
test('look', async ({ browser }) => {
  test.setTimeout(180_000);
  for (const [name, width, scheme] of [['phone', 390, 'light'], ['wide', 1280, 'light'], ['dark', 390, 'dark']] as const) {
    const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme: scheme, serviceWorkers: 'block' });
    const page = await context.newPage();
    await signIn(page, administrator);
    await page.waitForTimeout(2500);
    await page.screenshot({ path: `/tmp/agenda-look/today-${name}.png`, fullPage: true });
    await page.getByRole('button', { name: 'More ways out' }).first().click();
    await page.getByRole('button', { name: 'Done, with a note' }).nth(1).click().catch(() => {});
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/agenda-look/today-open-${name}.png`, fullPage: true });
    await page.goto('/goals');
    await page.waitForTimeout(1500);
    await page.getByRole('button', { name: 'Goal', exact: true }).click();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/agenda-look/goals-${name}.png`, fullPage: true });
    await context.close();
  }
});
