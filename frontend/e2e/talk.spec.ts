import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, make, signIn, signUp } from './given';

test('a question is talked about, answered and closed', async ({ page, request }) => {
  const [ines, mei, tomasz] = [
    await signUp(request),
    await signUp(request, 'Mei Lin', 'social-worker'),
    await signUp(request, 'Tomasz Zieliński', 'physician'),
  ];
  await aConnection(request, ines, tomasz);
  const post = await make(request, ines, '/posts', {
    kind: 'QUESTION',
    title: 'Who tells the family?',
    body: 'When the plan changes on Friday at five.',
    audience: 'MEMBERS',
    rolesAsked: ['social-worker'],
  });
  const first = await make(request, mei, `/posts/${post.id}/comments`, {
    body: 'Whoever *shortens* the plan.',
  });
  await make(request, tomasz, `/posts/${post.id}/comments`, {
    body: 'And sits down for it.',
    parentId: first.id,
  });

  await signIn(page, tomasz, `/knowledge/${post.id}`);
  await expect(page.getByText('Asks: social worker')).toBeVisible();
  const hers = page.getByRole('article', { name: 'Comment by Mei Lin' });
  await expect(hers.locator('em')).toHaveText('shortens');
  await expect(page.getByRole('list', { name: 'Answers' })).toContainText('sits down');
  const useful = page
    .getByRole('group', { name: 'Reactions to this post' })
    .getByRole('button', { name: 'Useful' });
  await useful.click();
  await expect(useful).toHaveAttribute('aria-pressed', 'true');
  await expect(useful).toContainText('1');
  await hers.getByRole('button', { name: 'React to the comment by Mei Lin' }).click();
  await hers.getByRole('button', { name: 'Thank you' }).click();
  await expect(hers.getByRole('button', { name: 'Thank you' })).toContainText('1');
  await expectAccessible(page);
  await expectThumbSized(page);

  // An answer in place, which names somebody by the keyboard alone; left in the middle, it is still there.
  await hers.getByRole('button', { name: 'Answer Mei Lin' }).click();
  const box = page.getByLabel('Your answer to Mei Lin');
  await expect(box).toBeFocused();
  const answers = page.getByRole('list', { name: 'Answers' });
  expect((await box.boundingBox())!.y).toBeLessThan((await answers.boundingBox())!.y);
  await box.pressSequentially('So do you, ');
  await box.press('Escape');
  await expect(hers).toBeFocused();
  await page.reload();
  await hers.getByRole('button', { name: 'Answer Mei Lin' }).click();
  await expect(box).toHaveValue('So do you, ');
  await box.press('End');
  await box.pressSequentially('@ine');
  await expect(page.getByRole('option', { name: /Ines Duarte/ })).toBeVisible();
  await expectAccessible(page);
  await box.press('Enter');
  await expect(box).toHaveValue('So do you, @Ines Duarte ');
  await box.press('Control+Enter');
  const answer = page.getByRole('article', { name: 'Comment by Tomasz Zieliński' }).last();
  await expect(answer).toBeFocused();
  await expect(answer.getByRole('link', { name: '@Ines Duarte' })).toBeVisible();
  await answer.getByRole('button', { name: 'Correct' }).click();
  await page.getByLabel('Your comment, corrected').fill('So does @Ines Duarte.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(answer).toContainText('edited');
  await expectAccessible(page);

  await page.context().clearCookies();
  await signIn(page, ines, '/notifications');
  const told = page.getByRole('article').filter({ hasText: 'Tomasz Zieliński named you' });
  await told.getByRole('link').click();
  await expect(answer).toBeFocused();
  await page.getByRole('button', { name: 'Accept the answer by Mei Lin' }).click();
  await expect(hers).toContainText('Accepted answer');
  await page.getByRole('button', { name: 'Close the discussion' }).click();
  await expect(page.getByText('The discussion is closed. What was said stays.')).toBeVisible();
  await expect(page.getByLabel('Your comment')).toHaveCount(0);
  // Of a comment with answers its place stays.
  await page.getByRole('button', { name: 'Delete the comment by Mei Lin' }).click();
  await expect(page.getByText('This comment is not here any more.')).toBeVisible();
  await expect(answer).toBeVisible();
  await expectAccessible(page);
});

test('a case is written in its parts, asks roles and is sent to who would value it', async ({
  page,
  request,
}) => {
  const [ines, pia] = [await signUp(request), await signUp(request, 'Pia Rossi', 'pharmacist')];
  const olu = await signUp(request, 'Olu Adeyemi', 'nurse');
  await aConnection(request, ines, pia);
  await aConnection(request, ines, olu);
  await signIn(page, ines, '/knowledge/new');
  await page.getByRole('radio', { name: /^Case/ }).check();
  await page.getByLabel('Title').fill('Falls, twice a week');
  await page.getByLabel('Text', { exact: true }).fill('Always in the morning.');
  await page.getByLabel('Age', { exact: true }).selectOption('Older');
  await page.getByLabel(/What was tried/).fill('Shoes.');
  await page.getByLabel(/The question/).fill('What else?');
  await page.getByLabel(/Whose view do you ask for/).selectOption('Pharmacist');
  await expect(page.getByRole('region', { name: 'Who would value this?' })).toContainText(
    'Pia Rossi',
  );
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Publish' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Falls, twice a week');
  await expect(page.getByRole('definition').filter({ hasText: 'Shoes.' })).toBeVisible();
  await page.getByRole('button', { name: 'Who would value this?' }).click();
  await page.getByRole('checkbox', { name: /Pia Rossi/ }).check();
  await page.getByRole('combobox', { name: /Somebody else/ }).pressSequentially('Olu');
  await page.getByRole('option', { name: 'Olu Adeyemi' }).click();
  await page.getByLabel(/A word to them/).fill('Your kind of question.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(
    page.getByText(/^You sent it to (Olu Adeyemi and Pia Rossi|Pia Rossi and Olu Adeyemi)\.$/),
  ).toBeVisible();
  const address = page.url();

  await page.context().clearCookies();
  await signIn(page, pia, '/knowledge?view=everyone');
  await page.getByRole('link', { name: 'What asks for my profession' }).click();
  const card = page.getByRole('article', { name: 'Falls, twice a week' }).first();
  await expect(card).toContainText('Asks: pharmacist');
  await expectAccessible(page);
  await page.goto(address);
  await expect(page.getByRole('note')).toContainText('Your kind of question.');
  await expectAccessible(page);
});
