import { expect, test, type APIRequestContext, type Browser, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, make, signIn, signUp, type Member } from './given';

const REASON = 'She runs the ward that we would like to learn from.';

/** Somebody who would like to meet, whom both know, and whom they would like to meet. */
async function three(request: APIRequestContext) {
  const tomasz = await signUp(request, 'Tomasz Zieliński', 'physician');
  const ines = await signUp(request, 'Ines Duarte');
  const mei = await signUp(request, 'Mei Lin', 'social-worker');
  await aConnection(request, tomasz, ines);
  await aConnection(request, ines, mei);
  return { tomasz, ines, mei };
}

/** Another member, on a phone of their own. */
async function onAnotherPhone(browser: Browser, page: Page, member: Member, path: string) {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const theirs = await context.newPage();
  await signIn(theirs, member, path);
  return theirs;
}

async function put(request: APIRequestContext, member: Member, path: string, data: object = {}) {
  const headers = { Authorization: `Bearer ${member.token}` };
  const answer = await request.put(`/api/v1${path}`, { headers, data });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test('somebody whom both know brings two members together', async ({ page, request, browser }) => {
  const { tomasz, ines, mei } = await three(request);

  await signIn(page, tomasz, `/members/${mei.memberId}`);
  await page.getByRole('button', { name: 'Ask to be introduced' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Ines Duarte knows you both');
  await dialog.getByLabel('Why you would like to meet').fill('Too short');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog.getByText('Between 10 and 500 characters')).toBeVisible();
  await dialog.getByLabel('Why you would like to meet').fill(REASON);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByText('You find it under Introductions')).toBeVisible();
  await page.goto('/introductions?role=asker');
  await expect(page.getByText('You asked Ines Duarte to introduce you')).toBeVisible();
  await expectAccessible(page);

  // Mei knows nothing yet.
  const meisPage = await onAnotherPhone(browser, page, mei, '/introductions?role=introduced');
  await expect(meisPage.getByText('Nobody is being introduced to you')).toBeVisible();

  const inesPage = await onAnotherPhone(browser, page, ines, '/introductions');
  await expect(inesPage.getByText(REASON)).toBeVisible();
  await expectAccessible(inesPage);
  await expectThumbSized(inesPage);
  await inesPage.getByRole('button', { name: 'Introduce Tomasz Zieliński to Mei Lin' }).click();
  await inesPage
    .getByLabel('Why they should meet')
    .fill('Tomasz listens, Mei. You would like him.');
  await expectAccessible(inesPage);
  await inesPage.getByRole('button', { name: 'Pass it on' }).click();
  await expect(inesPage.getByText('Whether they meet is up to Mei Lin now')).toBeVisible();

  await meisPage.goto('/network');
  await expect(
    meisPage.getByRole('link', { name: 'Network (somebody waits for you)' }),
  ).toBeVisible();
  await meisPage.getByRole('link', { name: 'Introductions (somebody waits)' }).click();
  await meisPage.getByRole('link', { name: 'For me' }).click();
  await expect(meisPage.getByText('Tomasz listens, Mei. You would like him.')).toBeVisible();
  await expect(meisPage.getByText(REASON)).toBeHidden();
  await expectAccessible(meisPage);
  await meisPage.getByRole('button', { name: 'Meet Tomasz Zieliński' }).click();
  await meisPage.getByRole('checkbox', { name: /Strategic/ }).check();
  await meisPage.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(meisPage.getByText('You and Tomasz Zieliński are connected')).toBeVisible();
  await meisPage.getByRole('link', { name: 'See Tomasz Zieliński' }).click();
  await meisPage.getByRole('link', { name: 'What I keep about them' }).click();
  await expect(meisPage.getByText('Introduced by Ines Duarte')).toBeVisible();
});

test('a no is not told, and what was asked for can be withdrawn', async ({
  page,
  request,
  browser,
}) => {
  const { tomasz, ines, mei } = await three(request);
  const { id } = await make(request, tomasz, '/introductions', {
    introducerId: ines.memberId,
    memberId: mei.memberId,
    reason: REASON,
  });
  await put(request, ines, `/introductions/${id}/agreement`);

  await signIn(page, mei, '/introductions?role=introduced');
  await page.getByRole('button', { name: 'Rather not: Tomasz Zieliński' }).click();
  await expect(page.getByRole('dialog')).toContainText('is told');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Rather not' }).click();
  await expect(page.getByText('Nobody is being introduced to you')).toBeVisible();

  const inesPage = await onAnotherPhone(browser, page, ines, '/introductions');
  await expect(inesPage.getByText('Whether they meet is up to Mei Lin now')).toBeVisible();

  const tomaszPage = await onAnotherPhone(browser, page, tomasz, '/introductions?role=asker');
  await expect(tomaszPage.getByText('open until')).toBeVisible();
  await tomaszPage.getByRole('button', { name: 'Withdraw the introduction to Mei Lin' }).click();
  await tomaszPage.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
  await expect(tomaszPage.getByText('You have not asked for an introduction')).toBeVisible();
  await expectAccessible(tomaszPage);
});

test('a door is opened, one question comes in and is answered', async ({
  page,
  request,
  browser,
}) => {
  const okafor = await signUp(request, 'Amara Okafor', 'physician');
  const sam = await signUp(request, 'Sam Carter', 'student');

  await signIn(page, okafor, '/questions');
  await expect(page.getByText('No question waits for you')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'My door' }).last().click();
  await page.getByRole('radio', { name: /Open/ }).check();
  await page.getByLabel('Topics', { exact: false }).first().fill('Finding a specialty');
  await page.getByLabel('Topics', { exact: false }).first().press('Enter');
  await page.getByLabel('In a month').selectOption('2 questions');
  await page.getByLabel('For one answer').selectOption('10 minutes');
  await page.getByLabel('A word to whoever').fill('Tell me what you have tried.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Your door is open')).toBeVisible();

  const samsPage = await onAnotherPhone(browser, page, sam, `/members/${okafor.memberId}`);
  await expect(samsPage.getByText('Tell me what you have tried.')).toBeVisible();
  await expectAccessible(samsPage);
  await samsPage.getByRole('button', { name: 'Ask a question' }).click();
  const dialog = samsPage.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Show an example' }).click();
  await dialog.getByLabel('Who I am').fill('Sam, in my second year.');
  await dialog.getByLabel('Why you').fill('You nearly left.');
  await dialog.getByLabel('One question').fill('Why?');
  await dialog.getByLabel('Time it takes you').selectOption('10 minutes');
  await dialog.getByLabel('Topic').selectOption('Finding a specialty');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(dialog.getByText('Between 10 and 1000 characters')).toBeVisible();
  await dialog.getByLabel('One question').fill('Whom did you talk to before you stayed?');
  await expectAccessible(samsPage);
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(samsPage.getByText('You find the answer under Questions')).toBeVisible();

  await page.goto('/questions');
  await expect(page.getByText('Whom did you talk to before you stayed?')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Answer Sam Carter', exact: true }).click();
  await page.getByLabel('Your answer').fill('My ward sister. She made tea and said nothing.');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Sam Carter has your answer')).toBeVisible();

  await samsPage.goto('/questions?box=outgoing');
  await expect(samsPage.getByText('My ward sister. She made tea and said nothing.')).toBeVisible();
  await expectAccessible(samsPage);
});
