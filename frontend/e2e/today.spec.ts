import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, aFollowUp, localDay, make, signIn, signUp } from './given';

test('done in one tap, and back with Undo', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, {});
  await signIn(page, member);
  const line = page.getByRole('article', { name: /sepsis bundle/ });
  await expect(line).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  await line.getByRole('button', { name: /^Done: / }).click();
  await expect(line).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toBeVisible();

  await page.reload();
  await expect(line).toBeVisible();
});

test('snoozed until tomorrow, it is gone today and planned for tomorrow', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await aFollowUp(request, member, {});
  await signIn(page, member);
  await page.getByRole('button', { name: 'Tomorrow' }).click();
  await expect(page.getByRole('status').getByText('Snoozed until tomorrow')).toBeVisible();
  await expect(page.getByText('Nobody is waiting for a word')).toBeVisible();

  await page.getByRole('link', { name: 'All follow-ups' }).click();
  await expect(page.getByRole('link', { name: /snoozed until tomorrow/ })).toBeVisible();
  await expectAccessible(page);
});

test('a note goes along with Done', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, {});
  await signIn(page, member);
  await page.getByRole('button', { name: 'Done, with a note' }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await expectAccessible(page);
  await page
    .getByRole('textbox', { name: 'Note' })
    .fill('She liked it; asks for the audit form next.');
  await page.getByRole('button', { name: 'Save and mark done' }).click();
  await expect(page.getByText('Nobody is waiting for a word')).toBeVisible();

  await page.goto('/follow-ups?state=done');
  await expect(page.getByText('Send Ana the sepsis bundle')).toBeVisible();
});

test('five minutes are enough: the rest waits until it is asked for', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, { title: 'Read the draft', minutes: 5, dueOn: localDay() });
  await aFollowUp(request, member, { name: 'Mei Lin', title: 'Call Mei', minutes: 5 });
  await signIn(page, member);
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByText('1 more can wait')).toBeVisible();
  await page.getByRole('button', { name: /^Done: / }).click();
  await expect(page.getByText('That is enough for now')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '5 more minutes' }).click();
  await expect(page.getByRole('article')).toHaveCount(1);

  await page.getByRole('link', { name: '30 min' }).click();
  await expect(page).toHaveURL('/today?minutes=30');
});

test('a day can be worked through by keyboard', async ({ page, request }) => {
  const member = await signUp(request);
  await aFollowUp(request, member, { title: 'Read the draft' });
  await aFollowUp(request, member, { name: 'Mei Lin', title: 'Call Mei' });
  await signIn(page, member);
  await expect(page.getByRole('article')).toHaveCount(2);
  await page
    .getByRole('button', { name: /^Done: / })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Done: / })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeFocused();
});

test('an agenda that cannot be read says so and can be asked for again', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  await page.route('**/api/v1/agenda*', (route) =>
    route.fulfill({ status: 503, json: { code: 'unavailable', title: 'x', status: 503 } }),
  );
  await signIn(page, member);
  await expect(page.getByRole('alert')).toContainText('resting for a moment');
  await expectAccessible(page);
  await page.unroute('**/api/v1/agenda*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Nobody is waiting for a word')).toBeVisible();
});

test('a line says why it is there, and has more ways out than done', async ({ page, request }) => {
  const member = await signUp(request);
  const goal = await make(request, member, '/goals', { title: 'Find a mentor', weight: 3 });
  const { id: contactId } = await make(request, member, '/contacts', {
    name: 'Mei Lin',
    networkTypes: ['STRATEGIC'],
  });
  await make(request, member, '/follow-ups', {
    contactId,
    title: 'Say hello',
    dueOn: localDay(-3),
    goalId: goal.id,
    recurrence: { rule: 'FREQ=WEEKLY', from: 'DUE' },
  });
  await aFollowUp(request, member, {});
  await signIn(page, member);
  const line = page.getByRole('article', { name: /Say hello/ });
  await expect(line).toContainText('It serves your goal “Find a mentor”. They widen your view.');
  await expect(page.getByRole('article').first()).toContainText('Say hello');
  await line.getByRole('button', { name: 'More ways out' }).click();
  await expectAccessible(page);
  await expectThumbSized(page);
  await line.getByRole('button', { name: 'Skip this time' }).click();
  await expect(line).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(line).toBeVisible();

  const bundle = page.getByRole('article', { name: /sepsis bundle/ });
  await bundle.getByRole('button', { name: 'More ways out' }).click();
  await expect(bundle.getByRole('button', { name: 'Skip this time' })).toBeHidden();
  // It is hidden at once; what the reload finds is what was sent.
  const sent = page.waitForResponse(/\/dismissal/);
  await bundle.getByRole('button', { name: 'Dismiss for good' }).click();
  await expect(bundle).toBeHidden();
  await sent;
  await page.reload();
  await expect(page.getByRole('article', { name: /Say hello/ })).toBeVisible();
  await expect(bundle).toBeHidden();
});

test('what is offered is no duty: one no, and nothing of its kind comes after it', async ({
  page,
  request,
}) => {
  const member = await signUp(request);
  const ben = await signUp(request, 'Ben Okafor');
  const cleo = await signUp(request, 'Cleo Lind');
  await aConnection(request, member, ben);
  await aConnection(request, ben, cleo);
  await make(request, ben, '/milestones', {
    kind: 'AWARD',
    words: 'The teaching prize',
    happenedOn: localDay(),
  });
  await signIn(page, member);
  const offers = page.getByRole('region', { name: 'If you like' });
  await expect(offers.getByText('You both know Ben Okafor.')).toBeVisible();
  await expect(offers.getByText('The teaching prize')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);
  await offers.getByRole('button', { name: 'No, thank you: Meet Cleo Lind' }).click();
  await expect(offers.getByText('Meet Cleo Lind')).toBeHidden();
  await offers.getByRole('button', { name: 'Write to Ben Okafor now' }).click();
  await expect(page.getByRole('dialog', { name: 'A word to Ben Okafor' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: 'At most 25' }).click();
  await page.getByLabel('At most').selectOption('10');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'At most 10' })).toBeVisible();
});
