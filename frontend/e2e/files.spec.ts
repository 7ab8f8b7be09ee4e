import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { signIn, signUp } from './given';

/** A picture of so many pixels, as a browser makes it. */
async function aPicture(page: import('@playwright/test').Page) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 600;
    canvas.height = 400;
    const brush = canvas.getContext('2d')!;
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, 600, 400);
    brush.fillStyle = '#0b6e69';
    brush.fillRect(60, 180, 120, 160);
    brush.fillRect(240, 80, 120, 260);
    return canvas.toDataURL('image/png').split(',')[1]!;
  });
  return Buffer.from(base64, 'base64');
}

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R/Info<</Author(Somebody)>>>>
%%EOF`;

test('a picture and a PDF come with a post, in their order, and are looked at by others', async ({
  page,
  browser,
  request,
}) => {
  const [ines, mei] = [await signUp(request), await signUp(request, 'Mei Lin')];
  await signIn(page, ines, '/knowledge/new');
  const picture = await aPicture(page);
  await page.getByLabel('Title', { exact: true }).fill('What the chart shows');
  await page.getByLabel('Text', { exact: true }).fill('See the second bar.');
  const files = page.getByRole('group', { name: /^Files/ });
  await files
    .locator('input[type=file]')
    .setInputFiles([{ name: 'bars.png', mimeType: 'image/png', buffer: picture }]);
  await expect(files.getByLabel('What does it show?')).toBeVisible();
  await files.locator('input[type=file]').setInputFiles([
    { name: 'sheet.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) },
    { name: 'run.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ and more') },
  ]);
  await expect(files.getByRole('alert')).toContainText('Only PDFs and images');
  await files.getByRole('button', { name: 'Dismiss run.exe' }).click();
  await expect(files.getByText('sheet.pdf', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  // A draft knows them after a reload, and whoever cannot see it is not forgotten.
  await page.reload();
  await expect(files.getByText('bars.png', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(files.getByText(/^Must say what the image shows/)).toBeVisible();
  await files.getByLabel('What does it show?').fill('Two bars, the second higher');
  await files.getByRole('button', { name: 'Move sheet.pdf up' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What the chart shows' })).toBeVisible();

  const other = await browser.newPage();
  await signIn(other, mei, new URL(page.url()).pathname);
  const shown = other.getByRole('region', { name: 'Files' });
  await expect(shown.getByRole('img', { name: 'Two bars, the second higher' })).toBeVisible();
  const saved = other.waitForEvent('download');
  await shown.getByRole('button', { name: 'Download sheet.pdf' }).click();
  expect((await saved).suggestedFilename()).toBe('sheet.pdf');
  await shown.getByRole('button', { name: /^Show larger/ }).click();
  const dialog = other.getByRole('dialog', { name: 'bars.png' });
  await expect(dialog.getByRole('img')).toBeVisible();
  await expectAccessible(other);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await other.close();

  await page.getByRole('link', { name: /^Edit/ }).click();
  await files.getByRole('button', { name: 'Take sheet.pdf out' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Files' }).getByRole('img')).toBeVisible();
  await expect(page.getByText('sheet.pdf')).toHaveCount(0);

  // Lists say that something comes with it.
  await page.goto('/knowledge');
  await expect(page.getByRole('article', { name: 'What the chart shows' })).toContainText(
    '1 image',
  );
});

test('what is pasted is sent, and what is too large says so at once', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/knowledge/new');
  const files = page.getByRole('group', { name: /^Files/ });
  await expect(files.getByRole('button', { name: 'Choose files' })).toBeVisible();
  const base64 = (await aPicture(page)).toString('base64');
  await page.evaluate((content) => {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  }, base64);
  await expect(files.getByText('image.png', { exact: true })).toBeVisible();
  await page.evaluate(() => {
    const large = new File([new Uint8Array(21 * 1024 * 1024)], 'large.pdf');
    const clipboardData = new DataTransfer();
    clipboardData.items.add(large);
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
  });
  await expect(files.getByRole('alert')).toContainText('more than 20 MB');
});
