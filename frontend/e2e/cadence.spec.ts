import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { aConnection, make, signIn, signUp } from './given';

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

test('a cadence on somebody’s page brings a word back in time, and a touch moves it', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const { id } = await make(request, ines, '/contacts', { name: 'Ana Ribeiro' });
  await make(request, ines, `/contacts/${id}/interactions`, {
    kind: 'CALL',
    occurredAt: daysAgo(45),
  });
  await signIn(page, ines, `/contacts/${id}`);

  const keeping = page.getByRole('region', { name: 'Keeping in touch' });
  await expect(keeping.getByText('No cadence.')).toBeVisible();
  await keeping.getByRole('button', { name: 'Set a cadence' }).click();
  await keeping.getByLabel('A word').selectOption('every month');
  await expect(keeping.getByLabel('At the latest after')).toHaveValue('61');
  await expectAccessible(page);
  await keeping.getByRole('button', { name: 'Keep to this' }).click();
  await expect(keeping.getByText('A word is due')).toBeVisible();
  await expect(keeping.getByText('Next word: today')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Follow-ups' })).toContainText('Keep in touch');

  await keeping.getByRole('button', { name: 'Pause' }).click();
  await expectAccessible(page);
  await keeping.getByRole('button', { name: 'Pause' }).click();
  await expect(keeping.getByText(/^Paused until/)).toBeVisible();
  await keeping.getByRole('button', { name: 'End the pause' }).click();
  await expect(keeping.getByText(/^Paused until/)).toBeHidden();

  await make(request, ines, `/contacts/${id}/interactions`, { kind: 'COFFEE' });
  await page.reload();
  await expect(keeping.getByText('In touch', { exact: true })).toBeVisible();
  await expect(keeping.getByText('Last touch by one of you: today.')).toBeVisible();
  await keeping.getByRole('button', { name: 'Remove' }).click();
  await expect(keeping.getByText('No cadence.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Follow-ups' })).not.toContainText('Keep in touch');
});

test('a tag has a cadence, and whom I lose is listed, to be planned or paused in one tap', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const noted = async (name: string, days: number, tags: string[] = []) => {
    const { id } = await make(request, ines, '/contacts', { name, tags });
    const call = { kind: 'CALL', occurredAt: daysAgo(days) };
    await make(request, ines, `/contacts/${id}/interactions`, call);
  };
  await noted('Red Rosa', 100, ['choir/alto']);
  await noted('Amber Amos', 40, ['choir']);
  await noted('Faraway Fay', 500);
  await noted('Recent Rita', 20);
  await signIn(page, ines, '/contacts/tidy');
  await page.getByRole('button', { name: 'Cadence of choir', exact: true }).click();
  const form = page.getByRole('form', { name: 'Cadence of choir' });
  await form.getByLabel('A word').selectOption('every month');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Keep to this' }).click();
  await expect(page.getByText('A word every month', { exact: true })).toBeVisible();

  await page.goto('/network');
  await page.getByRole('link', { name: 'Losing touch' }).click();
  const list = page.getByRole('list', { name: 'Whom I lose touch with' });
  await expect(list.getByRole('link', { name: /^(Red|Amber|Faraway) / })).toHaveText([
    'Red Rosa',
    'Amber Amos',
    'Faraway Fay',
  ]);
  await expect(list.getByText('Recent Rita')).toBeHidden();
  await expectAccessible(page);
  await page.getByText('In numbers').click();
  await expect(page.getByRole('table', { name: /by week/ }).getByRole('row')).toHaveCount(4);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Plan a word to Faraway Fay' }).click();
  await expect(page.getByText('A word to Faraway Fay is on Today')).toBeVisible();
  await page.getByRole('button', { name: 'Pause Red Rosa for a month' }).click();
  await expect(list.getByText('Red Rosa')).toBeHidden();
  await page.getByRole('link', { name: '2 years' }).click();
  await expect(list.getByText('Faraway Fay')).toBeHidden();
  await expect(list.getByText('Amber Amos')).toBeVisible();
});

test('a connection’s profile has the cadence, too', async ({ page, request }) => {
  const ines = await signUp(request);
  const ben = await signUp(request, 'Ben Okoro');
  await aConnection(request, ines, ben);
  await signIn(page, ines, `/members/${ben.memberId}`);
  const keeping = page.getByRole('region', { name: 'Keeping in touch' });
  await expect(keeping.getByText('Last touch by one of you: today.')).toBeVisible();
  await keeping.getByRole('button', { name: 'Set a cadence' }).click();
  await keeping.getByLabel('A word').selectOption('every 2 weeks');
  await keeping.getByRole('button', { name: 'Keep to this' }).click();
  await expect(keeping.getByText('In touch', { exact: true })).toBeVisible();
  await expectAccessible(page);
});
