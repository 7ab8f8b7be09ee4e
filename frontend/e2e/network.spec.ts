import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, aRequest, signIn, signUp, type Member } from './given';

const REASON = 'You taught me to read a trace; I would like to stay in touch.';

/** The other side, on a phone of their own. */
async function onAnotherPhone(browser: Browser, page: Page, member: Member, path: string) {
  const { colorScheme } = test.info().project.use;
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, colorScheme });
  const theirs = await context.newPage();
  await signIn(theirs, member, path);
  return theirs;
}

test('two members connect: asked with a reason, and accepted', async ({
  page,
  request,
  browser,
}) => {
  const sam = await signUp(request, 'Sam Adeyemi');
  const grace = await signUp(request, 'Grace Mbeki');
  await signIn(page, sam, `/members/${grace.memberId}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Connect' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Your reason')).toBeFocused();
  await expectAccessible(page);
  await expectThumbSized(page);

  await dialog.getByLabel('Your reason').fill('Hello');
  await expect(dialog.getByText('5 more characters.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(dialog.getByLabel('Your reason')).toHaveAccessibleDescription(/Between 10 and 500/);
  await dialog.getByLabel('Your reason').fill('');
  await dialog.getByRole('button', { name: /^We have worked side by side, Grace/ }).click();
  await expect(dialog.getByLabel('Your reason')).toHaveValue(/side by side/);
  await dialog.getByLabel('Your reason').fill(REASON);
  await dialog.getByLabel('Where you met').fill('The ward in Leeds');
  await dialog.getByRole('checkbox', { name: /Strategic/ }).check();
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect(page.getByRole('heading', { name: 'You have asked' })).toBeVisible();
  await expectAccessible(page);

  const theirs = await onAnotherPhone(browser, page, grace, '/network');
  await theirs.getByRole('link', { name: /somebody asks/ }).click();
  await expect(theirs.getByText(REASON)).toBeVisible();
  await expect(theirs.getByText('The ward in Leeds')).toBeVisible();
  await expectAccessible(theirs);
  await expectThumbSized(theirs);
  await theirs.getByRole('button', { name: 'Accept Sam Adeyemi' }).click();
  await theirs.getByRole('checkbox', { name: /Personal/ }).check();
  await expectAccessible(theirs);
  await theirs.getByRole('dialog').getByRole('button', { name: 'Connect' }).click();
  await expect(theirs.getByText('Nobody is waiting for an answer')).toBeVisible();
  await expectAccessible(theirs);
  await theirs.getByRole('link', { name: 'Connected', exact: true }).click();
  await expect(theirs.getByRole('link', { name: 'Sam Adeyemi' })).toBeVisible();
  await expect(theirs.getByText('Personal').last()).toBeVisible();
  await theirs.context().close();

  // Each side keeps its own types: what is personal for Grace is strategic for Sam.
  await page.goto('/network?type=strategic');
  await expect(page.getByRole('link', { name: 'Grace Mbeki' })).toBeVisible();
  await expect(page.getByText('people who widen my view')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Personal' }).click();
  await expect(page.getByText('No personal connections yet')).toBeVisible();
  await expectAccessible(page);
});

test('not now is quiet: gone for the one, open for the other', async ({
  page,
  request,
  browser,
}) => {
  const tomasz = await signUp(request, 'Tomasz Nowak');
  const grace = await signUp(request, 'Grace Mbeki');
  await aRequest(request, tomasz, grace);
  await signIn(page, grace, '/network?show=incoming');
  await page.getByRole('button', { name: 'Not now: Tomasz Nowak' }).click();
  await expect(page.getByRole('dialog')).toContainText('is not told');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('Nobody is waiting for an answer')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Network' })).toBeFocused();

  const theirs = await onAnotherPhone(browser, page, tomasz, '/network?show=outgoing');
  await expect(theirs.getByRole('link', { name: 'Grace Mbeki' })).toBeVisible();
  await expectAccessible(theirs);
  await theirs.context().close();
});

test('a request is withdrawn, and asked again from the profile', async ({ page, request }) => {
  const sam = await signUp(request, 'Sam Adeyemi');
  const grace = await signUp(request, 'Grace Mbeki');
  await aRequest(request, sam, grace);
  await signIn(page, sam, '/network?show=outgoing');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Withdraw the request to Grace Mbeki' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await page.getByRole('button', { name: 'Withdraw the request to Grace Mbeki' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByText('You are not waiting for anybody')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/members/${grace.memberId}`);
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
});

test('a request is answered by keyboard alone', async ({ page, request }) => {
  const sam = await signUp(request, 'Sam Adeyemi');
  const grace = await signUp(request, 'Grace Mbeki');
  await aRequest(request, sam, grace);
  await signIn(page, grace, '/network');
  const tabTo = async (name: RegExp, role: 'link' | 'button' | 'checkbox') => {
    const target = page.getByRole(role, { name });
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  await tabTo(/^Incoming/, 'link');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Accept Sam Adeyemi' })).toBeVisible();
  await tabTo(/^Accept Sam/, 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Accept Sam Adeyemi' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: /Operational/ })).toBeFocused();
  await page.keyboard.press('Space');
  await tabTo(/^Connect$/, 'button');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nobody is waiting for an answer')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Network' })).toBeFocused();
});

test('blocked is silent and can be taken back', async ({ page, request }) => {
  const ines = await signUp(request, 'Ines Duarte');
  const clara = await signUp(request, 'Clara Fuchs');
  await aConnection(request, clara, ines);
  await signIn(page, ines, '/network/blocked');
  await expect(page.getByText('You have blocked nobody')).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/members/${clara.memberId}`);
  await page.getByRole('button', { name: 'Block Clara Fuchs' }).click();
  await expect(page.getByRole('dialog')).toContainText('they are not told');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Block', exact: true }).click();
  await expect(page).toHaveURL('/find?kind=PERSON');
  await page.goto(`/members/${clara.memberId}`);
  await expect(page.getByText('There is nothing here')).toBeVisible();

  await page.goto('/network');
  await expect(page.getByText('Your network begins with one person')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Blocked and muted' }).click();
  await expect(page.getByText('Clara Fuchs')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Unblock Clara Fuchs' }).click();
  await expect(page.getByText('You have blocked nobody')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Unblock Clara Fuchs' })).toBeVisible();
});

test('a network that cannot be read says so and can be asked for again', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  await page.route('**/api/v1/connections*', (route) =>
    route.fulfill({ status: 503, json: { code: 'unavailable', title: 'x', status: 503 } }),
  );
  await signIn(page, ines, '/network');
  await expect(page.getByRole('alert')).toContainText('resting for a moment');
  await expectAccessible(page);
  await page.unroute('**/api/v1/connections*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Your network begins with one person')).toBeVisible();
});
