import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, make, signIn, signUp } from './given';

const HEART_FAILURE = 'D006333';

function aPost(title: string, more: object = {}) {
  return { kind: 'INSIGHT', title, body: 'A **useful** line.', audience: 'MEMBERS', ...more };
}

test('a topic is followed and brings what stands below it; catching up comes to an end', async ({
  page,
  request,
}) => {
  const [ines, mei] = [await signUp(request), await signUp(request, 'Mei Lin')];
  const title = `Diuretics ${crypto.randomUUID().slice(0, 8)}`;
  await make(request, mei, '/posts', aPost(title, { topics: [HEART_FAILURE], tags: ['clinic'] }));
  await signIn(page, ines, '/knowledge');
  await page.getByRole('link', { name: 'Follow a topic' }).click();
  await expect(page.getByText('You follow no topic yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Find a topic' }).fill('heart dis');
  await page.getByRole('option', { name: 'Heart Diseases', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Heart Diseases' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Heart Failure' }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Follow Heart Diseases' }).click();
  await expect(page.getByText('You follow Heart Diseases now')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Following Heart Diseases' })).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  // One that nobody has written about: what is written from there is about it, and no draft before there is a word.
  await page.goto('/knowledge/topics/D006073');
  await page.getByRole('link', { name: 'Write about it' }).click();
  await expect(page.getByRole('button', { name: /Gout/ })).toBeVisible();
  await page.getByRole('link', { name: 'Back to Knowledge' }).click();
  await expect(page.getByText('Kept as a draft')).toBeHidden();

  await page.goto('/knowledge');
  const card = page.getByRole('article', { name: title });
  await expect(card).toContainText('Not seen yet');
  await expectAccessible(page);
  await card.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: 'Back to Knowledge' }).click();
  await expect(card).not.toContainText('Not seen yet');

  await aConnection(request, ines, mei);
  await make(request, mei, '/posts', aPost('Short one'));
  await make(request, mei, '/posts', aPost('Long one', { body: 'word '.repeat(900) }));
  await page.goto('/knowledge?view=catch-up');
  await expect(page.getByRole('article', { name: 'Short one' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Long one' })).toBeHidden();
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Mark all as seen' }).click();
  await expect(page.getByText('You are up to date')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('article', { name: 'Short one' })).toBeVisible();
});

test('who will read it is seen before it is published, and who is not meant never finds it', async ({
  page,
  browser,
  request,
}) => {
  const [ines, mei] = [await signUp(request), await signUp(request, 'Mei Lin')];
  const rui = await signUp(request, 'Rui Alves');
  await aConnection(request, ines, mei);
  await aConnection(request, ines, rui);
  await signIn(page, ines, '/knowledge/new');
  await page.getByLabel('Title').fill('For Mei alone');
  await page.getByLabel('Text', { exact: true }).fill('What we said at the bedside of our plans.');
  await page.getByRole('combobox', { name: 'Topics' }).fill('heart fail');
  await page.getByRole('option', { name: 'Heart Failure', exact: true }).click();
  await page.getByRole('combobox', { name: 'Topics' }).fill('bedside,');
  await page.getByRole('radio', { name: /^My connections only/ }).check();
  await expect(page.getByText('2 people could read it now')).toBeVisible();
  await page.getByLabel('Chosen people').check();
  await page.getByLabel('Who?').fill('Mei');
  await page.getByRole('option', { name: 'Mei Lin' }).click();
  await expect(page.getByText('1 person could read it now: Mei Lin.')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'For Mei alone' })).toBeVisible();
  await expect(page.getByText(/Who can read it:\s*Mei Lin/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Heart Failure' })).toBeVisible();
  await expectAccessible(page);
  const post = new URL(page.url()).pathname;

  const other = await browser.newPage();
  await signIn(other, rui, '/knowledge');
  await expect(other.getByText('Your feed is quiet')).toBeVisible();
  await other.goto(post);
  await expect(other.getByText('There is nothing here')).toBeVisible();
  await other.close();

  // Narrower still, and a draft of the edit is not lost on the way.
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('button', { name: 'Remove Mei Lin' })).toBeVisible();
  await page.getByLabel('One network type').check();
  await page.getByLabel('Which type?').selectOption('PERSONAL');
  await expect(page.getByText('Nobody could read it now but you.')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('My network: Personal')).toBeVisible();
  await page.goto('/knowledge?view=mine');
  await expect(page.getByRole('article', { name: 'For Mei alone' })).toContainText('Whom I chose');
  await expectAccessible(page);
});
