import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { make, signIn, signUp } from './given';

test('two pages about one person become one, and two again', async ({ page, request }) => {
  const ines = await signUp(request);
  const emails = [{ address: 'ana@clinic.example', label: 'work' }];
  await make(request, ines, '/contacts', { name: 'Ana Ribeiro', emails, notes: 'Night shifts' });
  const again = { name: 'Ana R. Costa', emails, notes: 'Sings', tags: ['choir/alto'] };
  const { id } = await make(request, ines, '/contacts', again);
  await make(request, ines, `/contacts/${id}/interactions`, { kind: 'COFFEE' });
  await signIn(page, ines, '/contacts/tidy');
  await expect(page.getByText('the same email address')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Compare Ana Ribeiro and Ana R. Costa' }).click();
  await page.getByRole('radio', { name: 'Ana R. Costa' }).check();
  await expect(page.getByText('1 interaction will come along.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Make them one' }).click();
  await expect(page.getByText('Nobody is here twice')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Made one today' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Ana R. Costa' }).click();
  await expect(page.getByText('Night shifts')).toBeVisible();
  await page.getByRole('button', { name: 'Edit notes' }).click();
  await page.getByRole('textbox', { name: /Notes/ }).fill('Rewritten since');
  await page.getByRole('button', { name: 'Save notes' }).click();
  await expect(page.getByText('Rewritten since')).toBeVisible();

  await page.goto('/contacts/tidy');
  await page.getByRole('button', { name: 'Undo: Ana R. Costa with Ana R. Costa' }).click();
  await expect(page.getByText('Changed: notes.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo, keep my changes' }).click();
  await expect(page.getByText('the same email address')).toBeVisible();
  await page.getByRole('button', { name: 'Ana Ribeiro and Ana R. Costa are two people' }).click();
  await expect(page.getByText('Nobody is here twice')).toBeVisible();
});

test('words are found in notes and interactions, what was logged is mended, tags are renamed', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  const { id } = await make(request, ines, '/contacts', {
    name: 'João Melo',
    notes: 'Asked about the sépsis bundle.',
    tags: ['cardiology/rhythm'],
  });
  await make(request, ines, `/contacts/${id}/interactions`, { kind: 'CALL', note: 'The audit.' });
  await signIn(page, ines, '/network?show=contacts');
  await page.getByLabel('Search your contacts').fill('seps');
  await expect(page.locator('mark')).toHaveText('sépsis');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'João Melo' }).click();

  await page.getByRole('button', { name: /^Edit: Call/ }).click();
  await page.getByLabel('How').selectOption('Coffee');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const log = page.getByRole('region', { name: 'Interactions' });
  await expect(log.getByRole('listitem')).toContainText('Coffee');
  await page.getByRole('button', { name: /^Edit: Coffee/ }).click();
  await page.getByRole('button', { name: 'Delete what was noted' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(log.getByText('Nothing is noted yet')).toBeVisible();

  await page.getByRole('button', { name: 'Edit what I keep' }).click();
  await page.getByLabel('Day').fill('15');
  await page.getByLabel('Month').selectOption('April');
  await page.getByLabel('Introduced by').fill('Aunt May');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('15 April')).toBeVisible();
  await expect(page.getByText('Aunt May')).toBeVisible();

  await page.goto('/contacts/tidy');
  await page.getByRole('button', { name: 'Rename cardiology', exact: true }).click();
  await page.getByLabel('New name of').fill('heart');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('link', { name: '#heart' })).toBeVisible();
});
