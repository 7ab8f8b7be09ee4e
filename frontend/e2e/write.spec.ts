import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, make, signIn, signUp, type Member } from './given';

const TEXT = 'We **stand**, and begin with whom we worry about.';

test('written with a preview and published, it is in the feed of a connection', async ({
  page,
  browser,
  request,
}) => {
  const [ines, mei] = [await signUp(request), await signUp(request, 'Mei Lin')];
  await aConnection(request, ines, mei);
  await signIn(page, ines, '/knowledge');
  await page.getByRole('link', { name: 'Post', exact: true }).click();
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByLabel('Question').check();
  await page.getByLabel('Title').fill('Who leads the handover at night?');
  await page.getByLabel('Text', { exact: true }).fill('On our ward nobody does.\n\n');
  await page.getByRole('button', { name: 'Table' }).click();
  await page.keyboard.type('Ward A');
  await page.getByRole('tab', { name: 'Preview' }).click();
  await expect(page.getByRole('cell', { name: 'Ward A' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Write' })).toBeFocused();

  await page.getByRole('combobox', { name: 'Topics' }).fill('handover,');
  await page.getByRole('radio', { name: /^My connections only/ }).check();
  await page.getByText('What that means').click();
  await expect(page.getByText('record numbers')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Who leads/ })).toBeVisible();
  await expect(page.getByText('My connections')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Ward A' })).toBeVisible();
  await expectAccessible(page);

  const other = await browser.newPage();
  await signIn(other, mei, '/knowledge');
  const card = other.getByRole('article', { name: /Who leads/ });
  await expect(card).toContainText('Question');
  await card.getByRole('link', { name: /Who leads/ }).click();
  await expect(other.getByText('Connections of Ines Duarte')).toBeVisible();
  await expect(other.getByRole('link', { name: 'Edit' })).toBeHidden();
  await other.close();
});

test('what is missing is said beside its field', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/knowledge/new');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByLabel('Title')).toHaveAccessibleDescription(/fill this in/);
  await expect(page.getByLabel('Title')).toBeFocused();
  await expect(page.getByLabel('Text', { exact: true })).toHaveAccessibleDescription(
    /fill this in/,
  );
  await expectAccessible(page);
});

test('a draft survives a reload and a visit elsewhere, and is discarded or published', async ({
  page,
  request,
}) => {
  await signIn(page, await signUp(request), '/knowledge/new');
  await writeSomething(page);
  await page.reload();
  await expect(page.getByText('Your draft is back')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Night handover');
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(TEXT);
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByText('Kept as a draft')).toBeVisible();
  await page.goto('/knowledge/new');
  await page.getByRole('button', { name: 'Discard the draft' }).click();
  await expect(page.getByLabel('Title')).toHaveValue('');
  await page.reload();
  await expect(page.getByLabel('Title')).toHaveValue('');

  await writeSomething(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Night handover' })).toBeVisible();
  await page.goto('/knowledge/new');
  await expect(page.getByLabel('Title')).toHaveValue('');
});

test('a draft goes with the session, and another member never sees it', async ({
  page,
  request,
}) => {
  await signIn(page, await signUp(request), '/knowledge/new');
  await writeSomething(page);
  await page.getByRole('link', { name: 'Me', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('handover');
});

test('a post of mine is edited and deleted', async ({ page, request }) => {
  const ines = await signUp(request);
  const post = await aPostOf(ines, request);
  await signIn(page, ines, `/knowledge/${post.id}`);
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Title').fill('Night handover in nine minutes');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /in nine minutes/ })).toBeVisible();
  await expect(page.getByText('edited just now')).toBeVisible();

  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Your feed is quiet')).toBeVisible();
});

test('changed somewhere else while I wrote: what I typed stays, and so does the rest', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const post = await aPostOf(ines, request);
  await signIn(page, ines, `/knowledge/${post.id}/edit`);
  await page.getByLabel('Title').fill('From my phone');
  const changed = await request.patch(`/api/v1/posts/${post.id}`, {
    headers: { Authorization: `Bearer ${ines.token}`, 'If-Match': `"${post.version}"` },
    data: { title: 'From my desk', tags: ['handover'] },
  });
  expect(changed.status()).toBe(200);

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('The title was changed there, too');
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('Title')).toHaveValue('From my phone');
  await expect(page.getByRole('button', { name: 'Remove handover' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'From my phone' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'handover' })).toBeVisible();
});

async function writeSomething(page: Page) {
  await page.getByLabel('Title').fill('Night handover');
  await page.getByLabel('Text', { exact: true }).fill(TEXT);
}

function aPostOf(member: Member, request: Parameters<typeof make>[0]) {
  const post = { kind: 'INSIGHT', title: 'Night handover', body: TEXT, audience: 'MEMBERS' };
  return make<{ id: string; version: number }>(request, member, '/posts', post);
}
