import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, make, signIn, signUp } from './given';

const TEXT = [
  'Lactate **within the hour** changed what we do next.',
  '# What they found',
  '| Measure | Before | After | Difference | Interval | Note |\n| --- | ---: | ---: | ---: | --- | --- |\n| Lactate | 41% | 78% | +37 | 33 to 41 | the aim of the bundle |',
  '> A number nobody acts on is no warning.',
  '#### Try it',
  '1. Say it out loud.\n2. Come back in two hours.',
  '```\nlactate > 2 -> call, cultures, antibiotics, and measure it again in two hours at the latest\n```',
].join('\n\n');

function aPost(title: string, more: object = {}) {
  const conflictOfInterest = { declared: false };
  return {
    kind: 'PAPER',
    title,
    body: TEXT,
    tags: ['sepsis'],
    audience: 'MEMBERS',
    conflictOfInterest,
    ...more,
  };
}

test('an empty feed helps: find people, or read what everyone shares', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await signIn(page, member, '/knowledge');
  await expect(page.getByText('Your feed is quiet')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('link', { name: 'Saved' }).click();
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Feed', exact: true }).click();
  await page.getByRole('link', { name: 'Read what everyone shares' }).click();
  await expect(page).toHaveURL('/knowledge?view=everyone');
});

test('a connection’s post is read, bookmarked and found again', async ({ page, request }) => {
  const [ines, okafor] = [await signUp(request), await signUp(request, 'Ngozi Okafor')];
  await aConnection(request, ines, okafor);
  await make(request, okafor, '/posts', aPost('Lactate first'));
  await signIn(page, ines, '/knowledge');
  const card = page.getByRole('article', { name: 'Lactate first' });
  await expect(card.getByRole('link', { name: 'Ngozi Okafor' })).toBeVisible();
  await expect(card).toContainText('Paper');
  await expectAccessible(page);
  await expectThumbSized(page);

  await card.getByRole('button', { name: 'Bookmark: Lactate first' }).click();
  await expect(page.getByText('Only you see it')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  const mark = card.getByRole('button', { name: 'Bookmark: Lactate first' });
  await expect(mark).toHaveAttribute('aria-pressed', 'false');
  const kept = page.waitForResponse(
    (response) => response.url().endsWith('/bookmark') && response.request().method() === 'PUT',
  );
  await mark.click();
  await kept;

  await card.getByRole('link', { name: 'Lactate first' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lactate first' })).toBeFocused();
  await expect(page.getByText('Everyone here')).toBeVisible();
  // The author's own levels would leave one out.
  await expect(page.getByRole('heading', { level: 2, name: 'What they found' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Try it' })).toBeVisible();
  await expect(mark.or(page.getByRole('button', { name: /^Bookmark/ }))).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expectAccessible(page);

  await page.goto('/knowledge?view=bookmarks');
  await expect(card).toBeVisible();
  await expectAccessible(page);
});

test('everyone’s posts are searched by words, tag and author, in the address', async ({
  page,
  request,
}) => {
  const [ines, mei] = [await signUp(request), await signUp(request, 'Mei Lin')];
  const topic = `topic ${crypto.randomUUID().slice(0, 8)}`;
  await make(request, mei, '/posts', aPost('Interpreters after six', { tags: [topic] }));
  await make(request, mei, '/posts', aPost('A shorter form', { tags: [topic] }));
  await make(request, mei, '/posts', aPost('For my own', { audience: 'CONNECTIONS' }));
  await signIn(page, ines, `/knowledge?author=${mei.memberId}`);
  await expect(page.getByRole('link', { name: 'Remove the filter By Mei Lin' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expectAccessible(page);

  await page.getByRole('article').first().getByRole('link', { name: topic }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get('tag') === topic);
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByLabel('Search posts').fill('interpreters');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page).toHaveURL((url) => url.searchParams.get('query') === 'interpreters');
  // Back from one of them is back to what was looked for.
  await page.getByRole('link', { name: 'Interpreters after six' }).click();
  await page.getByRole('link', { name: 'Back to Knowledge' }).click();
  await expect(page).toHaveURL((url) => url.searchParams.get('query') === 'interpreters');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.getByLabel('Search posts').fill('nothing says this');
  await expect(page.getByText('No post says that')).toBeVisible();
  await expectAccessible(page);
});

test('comments are written, and those on a post of mine deleted, with a way back', async ({
  page,
  request,
}) => {
  const [ines, mei] = [await signUp(request), await signUp(request, 'Mei Lin')];
  const post = await make(request, ines, '/posts', aPost('Night handover'));
  await make(request, mei, `/posts/${post.id}/comments`, { body: 'Please say who leads it.' });
  await signIn(page, ines, `/knowledge/${post.id}`);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByLabel('Your comment')).toHaveAccessibleDescription(/Write a word/);
  await expectAccessible(page);
  await page.getByLabel('Your comment').fill('Whoever was there the night before.');
  await page.getByLabel('Your comment').press('Control+Enter');
  const mine = page.getByRole('article', { name: 'Comment by Ines Duarte' });
  await expect(mine).toContainText('the night before');
  await expectAccessible(page);
  await expectThumbSized(page);

  const hers = page.getByRole('article', { name: 'Comment by Mei Lin' });
  await page.getByRole('button', { name: 'Delete the comment by Mei Lin' }).click();
  await expect(hers).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(hers).toBeVisible();

  // Deleted, and the page left before the message with Undo is gone.
  await page.getByRole('button', { name: 'Delete the comment by Mei Lin' }).click();
  await expect(hers).toBeHidden();
  const deleted = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Close this message' }).last().click();
  expect((await deleted).status()).toBe(204);
  await page.reload();
  await expect(mine).toBeVisible();
  await expect(hers).toBeHidden();
});

test('a feed that cannot be read says so; a post that is not there, too', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await page.route('**/api/v1/feed*', (route) =>
    route.fulfill({ status: 503, json: { code: 'unavailable', title: 'x', status: 503 } }),
  );
  await signIn(page, member, '/knowledge');
  await expect(page.getByRole('alert')).toContainText('resting for a moment');
  await expectAccessible(page);
  await page.unroute('**/api/v1/feed*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Your feed is quiet')).toBeVisible();

  await page.goto('/knowledge/00000000-0000-7000-8000-000000000000');
  await expect(page.getByText('There is nothing here')).toBeVisible();
  await expectAccessible(page);
});
