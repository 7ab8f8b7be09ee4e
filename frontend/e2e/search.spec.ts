import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { make, signIn, signUp } from './given';

test('one box finds people, posts, comments and organisations, and leads to each', async ({
  page,
  request,
}) => {
  // A word of this run alone.
  const word = crypto.randomUUID().slice(0, 8).replace(/\d/g, 'q');
  const ines = await signUp(request);
  const ada = await signUp(request, `Ada ${word}`, 'midwife');
  const edited = await request.patch('/api/v1/me', {
    headers: { Authorization: `Bearer ${ada.token}`, 'If-Match': '*' },
    data: { workplace: `Santa ${word} Hospital` },
  });
  expect(edited.ok()).toBe(true);
  const older = await make(request, ada, '/posts', {
    kind: 'INSIGHT',
    title: `Why we hand over at the ${word}`,
    body: 'Nothing else.',
    audience: 'MEMBERS',
  });
  await make(request, ada, '/posts', {
    kind: 'QUESTION',
    title: 'How do you hand over?',
    body: `We tried it at the **bed** and at the ${word}; which is <b>better</b>?`,
    audience: 'MEMBERS',
  });
  await make(request, ines, `/posts/${older.id}/comments`, {
    body: `We do it at the ${word}, too.`,
  });

  // From anywhere by one key.
  await signIn(page, ines, '/knowledge');
  await expect(page.getByRole('heading', { name: 'Knowledge', level: 1 })).toBeVisible();
  const box = page.getByRole('searchbox', { name: 'Search', exact: true });
  // The key is learnt once the page is there.
  await expect(async () => {
    await page.keyboard.press('/');
    await expect(box).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await box.fill(word);
  await expect(page).toHaveURL(new RegExp(`query=${word}`));
  await expect(
    page.getByRole('list', { name: 'People found' }).getByRole('link', { name: `Ada ${word}` }),
  ).toBeVisible();
  await expect(page.getByRole('list', { name: 'Posts found' }).getByRole('listitem')).toHaveCount(
    2,
  );
  await expect(page.getByRole('list', { name: 'Posts found' })).toContainText('<b>better</b>');
  await expect(page.locator('mark', { hasText: word }).first()).toBeVisible();
  const organisations = page.getByRole('list', { name: 'Organisations found' });
  await expect(organisations).toContainText('1 person');
  await expectAccessible(page);
  await expectThumbSized(page);

  // The words of a title weigh more.
  await page.getByRole('link', { name: 'Posts', exact: true }).click();
  await expect(page.getByText('2 found')).toBeVisible();
  const posts = page.getByRole('list', { name: 'Posts found' });
  await expect(posts.getByRole('listitem').first()).toContainText('How do you hand over?');
  await page.getByRole('link', { name: 'Best match' }).click();
  await expect(posts.getByRole('listitem').first()).toContainText('Why we hand over');
  await page.getByText('Narrow it down').click();
  await expect(page.getByRole('combobox', { name: 'Topic' })).toBeVisible();
  await expectAccessible(page);
  await box.fill(`${word} -better`);
  await expect(page.getByText('1 found')).toBeVisible();
  await box.fill(`${word} nothingofthekind`);
  await expect(page.getByText('No post says that.').last()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Search everything' }).click();
  await box.fill(word);

  await page
    .getByRole('list', { name: 'Comments found' })
    .getByRole('link', { name: 'Why we hand over' })
    .click();
  await expect(page).toHaveURL(new RegExp(`/knowledge/${older.id}#comment-`));
  await page.goBack();
  await organisations.getByRole('link', { name: `Santa ${word} Hospital` }).click();
  await expect(page.getByRole('list', { name: 'Members found' })).toContainText(`Ada ${word}`);
  await expect(page.getByRole('list', { name: 'Filters that are on' })).toContainText('At Santa');

  // What was looked for stands ready, on this device.
  await page.goto('/find');
  const recent = page.getByRole('region', { name: 'Looked for lately' });
  await expect(recent.getByRole('link').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(recent).toBeHidden();
  await expect(box).toBeFocused();
});

test('an institution that verifies its people is found, and they are by it', async ({
  page,
  request,
}) => {
  await signIn(page, await signUp(request), '/find?kind=ORGANISATION&query=northgate');
  const found = page.getByRole('list', { name: 'Organisations found' });
  const northgate = found.getByRole('listitem').filter({ hasText: 'Northgate General Hospital' });
  await expect(northgate).toContainText('Verified institution');
  await expectAccessible(page);
  await northgate.getByRole('link').click();
  await expect(page.getByRole('list', { name: 'Members found' })).toContainText('Amara Okafor');
});
