import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

// In the dark only colours are others: what does not look at them was looked at in the light.
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The page as it stands now, in light and in dark: no violation, nothing wider than the screen. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoViolation(page, colorScheme);
  }
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(tooWide, `pixels too wide on ${page.url()}`).toBeLessThanOrEqual(0);
}

async function expectNoViolation(page: Page, colorScheme: string) {
  // What is half faded in has half its contrast; what a new scheme has paused would never end.
  await page.evaluate(() => {
    const ended = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
      .map(({ finished }) => finished.catch(() => undefined));
    return Promise.race([Promise.all(ended), new Promise((resolve) => setTimeout(resolve, 2_000))]);
  });
  // All in one frame: legacy spares the page of its own in which the answers of many would be brought together.
  // Passes are not read, and no rule here needs the style sheets fetched once more.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (
    colorScheme === 'dark' ? axe.withRules(OF_COLOURS) : axe.withTags(RULES)
  ).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found, `axe on ${page.url()}, ${colorScheme}`).toEqual([]);
}

/** Every button is as large as a thumb needs it. */
export async function expectThumbSized(page: Page) {
  const small = await page.getByRole('button').evaluateAll((buttons) =>
    buttons
      .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
      .map(({ name, box }) => `${name?.trim()} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
}
