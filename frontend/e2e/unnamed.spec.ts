import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { signIn, signUp, type Member } from './given';

/** Of the demo network, and verified there. */
const verified = (name: string): Member => ({
  memberId: '',
  email: `${name}@demo.collega.example`,
  password: 'five-minutes-a-day',
  fullName: '',
  token: '',
});

const TITLE = 'How did you go back to work after a mistake of your own?';

test('a verified member publishes without their name, and until it appears it is theirs alone', async ({
  page,
  request,
}) => {
  const stranger = await signUp(request, 'Sam Carter', 'nurse');
  await signIn(page, verified('tomasz'), '/knowledge/new');
  await page.getByLabel('Title').fill('Whom do I ask when I am slow?');
  await page
    .getByRole('textbox', { name: 'Text' })
    .fill('Everybody else has tied the knot by then.');
  await page.getByRole('checkbox', { name: 'Speak without my name' }).check();
  await expect(page.getByText('This is how readers see you:')).toBeVisible();
  await expect(page.getByText(/^Verified /)).toBeVisible();
  await expect(page.getByText(/appears at \d\d:\d\d/)).toBeVisible();
  // It is for everyone to read and to answer: nothing else can be chosen.
  await expect(page.getByRole('group', { name: 'Who can read it?' })).toHaveCount(0);
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Publish' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Whom do I ask when I am slow?');
  await expect(page.getByText('You, without your name')).toBeVisible();
  await expect(page.getByText(/^appears at \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByText(/^Others find it at \d\d:\d\d\./)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByRole('checkbox', { name: 'Speak without my name' })).toHaveCount(0);
  await page.getByLabel('Title').fill('Whom do I ask when I am slower?');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Whom do I ask when I am slower?',
  );
  await expect(page.getByText('edited')).toHaveCount(0);

  const address = page.url();
  await page.context().clearCookies();
  await signIn(page, stranger, new URL(address).pathname);
  await expect(page.getByText('Whom do I ask when I am slower?')).toHaveCount(0);
});

test('what was said without a name is read and answered, with a name or without', async ({
  page,
  request,
}) => {
  // Others post, too: it may stand on a later page.
  await signIn(page, verified('mei'), '/knowledge?view=everyone&query=mistake');
  const card = page.getByRole('article', { name: TITLE });
  await expect(card.getByText(/^Verified /)).toBeVisible();
  await expect(card.getByRole('link', { name: /Verified/ })).toHaveCount(0);
  await card.getByRole('link', { name: TITLE }).click();
  const words = page.getByRole('article', { name: /^Comment by Verified / });
  await expect(words.first()).toContainText('The next shift');
  await expect(words.nth(1)).toContainText('Author');
  const box = page.getByLabel('Your comment');
  await box.fill('I told my chaplain.');
  await page.getByRole('checkbox', { name: 'Speak without my name' }).check();
  await expect(page.getByText('This is how readers see you:')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  const mine = words.filter({ hasText: 'I told my chaplain.' });
  await expect(mine).toContainText('You');
  await expect(mine).toContainText(/appears at \d\d:\d\d/);
  // Nobody else could answer it by now.
  await expect(mine.getByRole('button', { name: /^Answer/ })).toHaveCount(0);
  await mine.getByRole('button', { name: 'Correct' }).click();
  await page.getByLabel('Your comment, corrected').fill('I told a friend.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(words.filter({ hasText: 'I told a friend.' })).toBeVisible();
  await expectAccessible(page);

  const post = new URL(page.url()).pathname;
  const stranger = await signUp(request, 'Sam Carter', 'nurse');
  await page.context().clearCookies();
  await signIn(page, stranger, post);
  await expect(words).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Speak without my name' }).check();
  await expect(page.getByText('Only who is verified can', { exact: false })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Become verified' })).toBeVisible();
  await expectAccessible(page);
});
