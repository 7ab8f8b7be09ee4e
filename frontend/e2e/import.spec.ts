import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { make, signIn, signUp } from './given';

const place = '/contacts/import';
const LINKEDIN = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ferreira,https://www.linkedin.com/in/ana-ferreira,ana@clinic.example,Santa Maria,ICU nurse,12 Mar 2024
Rui,Costa,https://www.linkedin.com/in/rui-costa,,São João,Nurse,01 Feb 2023
Mei,Lin,https://www.linkedin.com/in/mei-lin,,Hospital A,Social worker,03 Jan 2022
`;

async function send(page: Page, name: string, content: string) {
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Look at it' }).click();
}

test('connections of LinkedIn are looked at, added, found again and undone', async ({
  page,
  request,
}) => {
  test.slow();
  const ines = await signUp(request);
  await make(request, ines, '/contacts', { name: 'Rui Costa' });
  await signIn(page, ines, place);
  await expectAccessible(page);
  await expectThumbSized(page);

  await send(page, 'Connections.csv', LINKEDIN);
  await expect(page.getByRole('heading', { name: 'Connections.csv' })).toBeVisible();
  const add = page.getByRole('button', { name: 'Add 2 people' });
  await expect(add).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Known/ }).click();
  await expect(page.getByText('Somebody in your contacts has the same name.')).toBeVisible();
  await page.getByRole('link', { name: /^New/ }).click();
  await page.getByRole('checkbox', { name: 'Add Mei Lin' }).uncheck();
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(page.getByText('1 person added')).toBeVisible();
  await expectAccessible(page);

  await send(page, 'Connections.csv', LINKEDIN);
  await expect(page.getByRole('checkbox', { name: 'Add Mei Lin' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Add Ana Ferreira' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Do not bring this in' }).click();

  await page.getByRole('button', { name: 'Undo Connections.csv' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take them back' }).click();
  await expect(page.getByText(/· Undone$/)).toBeVisible();
  await page.goto('/network?show=contacts');
  await expect(page.getByRole('link', { name: 'Rui Costa' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ana Ferreira' })).toHaveCount(0);
});

test('unknown columns are asked about, a useless file is refused, and all can be taken along', async ({
  page,
  request,
}) => {
  await signIn(page, await signUp(request), place);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByLabel('File', { exact: true })).toHaveAccessibleDescription(
    /Choose a file/,
  );
  await send(page, 'nothing.csv', 'First Name,Last Name,Email\n');
  await expect(page.getByRole('alert')).toContainText('nobody');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close' }).click();

  await send(page, 'people.csv', 'Kto;Gdzie\nAnna Nowak;Warszawa\n');
  await page.getByLabel('Kto').selectOption({ label: 'Name' });
  await page.getByLabel('Gdzie').selectOption({ label: 'Workplace' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(page.getByText('1 person added')).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'vCard', exact: true }).click();
  const cards = readFileSync(await (await downloading).path(), 'utf8');
  expect(cards).toContain('FN:Anna Nowak');
});
