import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, signIn, signUp } from './given';

/** A name of this run alone: the directory is shared by all tests. */
const aName = (first: string) => `${first} ${crypto.randomUUID().slice(0, 8).replace(/\d/g, 'q')}`;

test('people are found by name and profession, and the address remembers it', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const name = aName('Fatima');
  const fatima = await signUp(request, name, 'midwife');
  await signIn(page, ines, '/find?kind=PERSON');
  const found = page.getByRole('list', { name: 'Members found' });
  await expect(found.getByRole('listitem').first()).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByLabel('Name').fill(name);
  await expect(page).toHaveURL(/query=Fatima/);
  await expect(found.getByRole('link', { name })).toBeVisible();
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.getByLabel('Profession').selectOption('midwife');
  await expect(page).toHaveURL(/profession=midwife/);
  await expect(found.getByRole('link', { name })).toBeVisible();
  await page.getByLabel('Specialty').selectOption('cardiology');
  await expect(page.getByText('Nobody found').last()).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByLabel('Name')).toHaveValue(name);
  await expect(page.getByLabel('Profession')).toHaveValue('midwife');
  await page.getByLabel('Specialty').selectOption('');
  await found.getByRole('link', { name }).click();
  await expect(page).toHaveURL(`/members/${fatima.memberId}`);
  await expect(page.getByRole('heading', { name })).toBeFocused();
  await expectAccessible(page);
  await page.goBack();
  await expect(page.getByLabel('Name')).toHaveValue(name);
  await page.getByLabel('Name').fill('zzzz qqqq xxxx');
  await page.getByRole('link', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL('/find?kind=PERSON');
  await expect(page.getByLabel('Name')).toHaveValue('');
});

test('whom we both know is shown, and leads on', async ({ page, request }) => {
  const ines = await signUp(request);
  const grace = await signUp(request, 'Grace Mbeki', 'physician');
  const mei = await signUp(request, 'Mei Lin', 'social-worker');
  await aConnection(request, ines, mei);
  await aConnection(request, grace, mei);
  await signIn(page, ines, `/members/${grace.memberId}`);
  const both = page.getByRole('region', { name: 'Whom you both know' });
  await expect(both.getByRole('link', { name: 'Mei Lin' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/members/${grace.memberId}/mutual`);
  await expect(page.getByRole('link', { name: 'Mei Lin' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Mei Lin' }).click();
  await page.getByRole('link', { name: 'What I keep about them' }).click();
  await expect(page).toHaveURL(/\/contacts\//);

  await page.goto(`/members/${ines.memberId}`);
  await expect(page.getByRole('link', { name: 'This is you' })).toBeVisible();
  await expectAccessible(page);
});

test('filters find people, say in words what is on, and are taken away one by one', async ({
  page,
  request,
}) => {
  const mark = crypto.randomUUID().slice(0, 8).replace(/\d/g, 'q');
  const ines = await signUp(request);
  const fatima = await signUp(request, aName('Fatima'), 'nurse-practitioner');
  const edited = await request.patch('/api/v1/me', {
    headers: { Authorization: `Bearer ${fatima.token}`, 'If-Match': '*' },
    data: {
      specialties: ['cardiology'],
      workplace: `Santa ${mark} Hospital`,
      city: 'Porto',
      country: 'PT',
      interests: ['Heart Failure'],
    },
  });
  expect(edited.ok()).toBe(true);
  await signIn(page, ines, '/find?profession=nurse');
  await expect(page.getByRole('navigation', { name: 'Ways to find people' })).toBeVisible();

  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByLabel('Organisation').fill(`hosp ${mark}`);
  await page.getByLabel('Organisation').press('Enter');
  await expect(page).toHaveURL(new RegExp(`organisation=hosp\\+${mark}`));
  const found = page.getByRole('list', { name: 'Members found' });
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await page.getByLabel('Specialty').selectOption('internal-medicine');
  await expect(page).toHaveURL(/specialty=internal-medicine/);
  await page.getByLabel('Place').fill('Portugal');
  await page.getByLabel('Place').press('Tab');
  await expect(page).toHaveURL(/place=Portugal/);

  const interest = page.getByRole('combobox', { name: 'Interest' });
  await interest.fill('diseases heart');
  await expect(page.getByRole('option', { name: 'Heart Diseases' })).toBeVisible();
  await expectAccessible(page);
  await interest.press('ArrowDown');
  const topics = page.getByRole('listbox', { name: 'Topics for Interest' });
  await expect(topics.getByRole('option', { selected: true })).toHaveText('Heart Diseases');
  await interest.press('Enter');
  await expect(page).toHaveURL(/interest=Heart\+Diseases/);
  await expect(found.getByRole('link', { name: fatima.fullName })).toBeVisible();
  await expect(topics).toBeHidden();

  const on = page.getByRole('list', { name: 'Filters that are on' });
  await expect(on.getByRole('button')).toHaveText([
    'Nurse',
    'Internal medicine',
    'In Portugal',
    `At hosp ${mark}`,
    'Interested in Heart Diseases',
  ]);
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByLabel('Career stage').selectOption('RETIRED');
  await expect(page.getByText('Nobody found').last()).toBeVisible();
  await on.getByRole('button', { name: 'Remove Retired' }).click();
  await expect(found.getByRole('link', { name: fatima.fullName })).toBeVisible();
  await on.getByRole('button', { name: 'Remove In Portugal' }).click();
  await expect(page.getByLabel('Place')).toHaveValue('');

  await page.reload();
  await expect(found.getByRole('link', { name: fatima.fullName })).toBeVisible();
  await expect(page.getByRole('button', { name: 'More filters (2 on)' })).toBeVisible();
});
