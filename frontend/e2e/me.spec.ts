import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { signIn, signUp } from './given';

/** A field of the form, and not the choice of who sees it. */
const field = (page: Page, name: string) => page.getByRole('textbox', { name });
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of my profile' }).getByRole('link', { name }).click();

test('a profile is filled in and seen as others see it', async ({ page, request }) => {
  const ines = await signUp(request);
  await signIn(page, ines, '/me');
  await expect(page.getByText(ines.email)).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByRole('link', { name: 'Fill in your profile' }).click();
  await expectAccessible(page);
  await expectThumbSized(page);
  await field(page, 'Headline').fill('ICU nurse, sepsis lead');
  await page.getByLabel('Who sees: About me').selectOption('CONNECTIONS');
  await field(page, 'About me').fill('At night.');
  await part(page, 'Work');
  await field(page, 'City').fill('Porto');
  await page.getByRole('combobox', { name: 'Country', exact: true }).selectOption('PT');
  await page.getByRole('combobox', { name: 'Languages', exact: true }).selectOption('pt');
  await page.getByRole('combobox', { name: 'Languages', exact: true }).selectOption('bfi');
  await page.getByRole('button', { name: 'Add a post' }).click();
  await field(page, 'Title of post 1').fill('Night sister');
  await field(page, 'Organisation of post 1').fill('Santa Clara');
  await field(page, 'Post 1 since').fill('March');
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Use Santa Clara' }).click();
  await part(page, 'Writing');
  await page.getByRole('button', { name: 'Add a publication' }).click();
  await field(page, 'DOI or PubMed number of publication 1').fill('https://doi.org/10.1000/182');
  await page.getByRole('button', { name: 'Add a link' }).click();
  await field(page, 'Name of link 1').fill('Our ward');
  await field(page, 'Address of link 1').fill('ward.example.org');
  await expectAccessible(page);
  await expectThumbSized(page);
  await part(page, 'Talk');
  await field(page, 'Interests')
    .or(page.getByRole('combobox', { name: 'Interests' }))
    .first()
    .fill('early warning');
  await page.keyboard.press('Enter');
  await page.getByLabel('Mentoring somebody').check();
  await expectAccessible(page);

  // What is wrong stands in another part, and that is where one is led.
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(field(page, 'Post 1 since')).toHaveAccessibleDescription(/must be a year/);
  await expect(field(page, 'Post 1 since')).toBeFocused();
  await field(page, 'Post 1 since').fill('2019-03');
  await page.getByRole('button', { name: 'Save' }).click();

  await expect(page.getByText('ICU nurse, sepsis lead')).toBeVisible();
  await expect(page.getByText('Porto, Portugal')).toBeVisible();
  await expect(page.getByText('Portuguese, British Sign Language')).toBeVisible();
  await expect(page.getByText('since Mar 2019')).toBeVisible();
  await expect(page.getByRole('link', { name: 'doi:10.1000/182' })).toHaveAttribute(
    'href',
    'https://doi.org/10.1000/182',
  );
  await expect(page.getByRole('link', { name: 'Our ward' })).toHaveAttribute(
    'href',
    'https://ward.example.org',
  );
  await expectAccessible(page);

  const seen = page.getByRole('navigation', { name: 'My profile as it is seen' });
  await expect(page.getByText('At night.')).toBeVisible();
  await seen.getByRole('link', { name: 'Everyone' }).click();
  await expect(page.getByText('what every member here sees')).toBeVisible();
  await expect(page.getByText('ICU nurse, sepsis lead')).toBeVisible();
  await expect(page.getByText('At night.')).toBeHidden();
  await expect(page.getByText('Mentoring somebody')).toBeHidden();
  await seen.getByRole('link', { name: 'Connections' }).click();
  await expect(page.getByText('At night.')).toBeVisible();
  await expect(page.getByText('Mentoring somebody')).toBeVisible();
  await expectAccessible(page);
});

test('a photo goes up, and a public page shows it to the world', async ({
  page,
  request,
  browser,
}) => {
  const ines = await signUp(request, 'Inês Duarte');
  await signIn(page, ines, '/me/edit');
  const picture = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 2400;
    canvas.height = 1600;
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#0a7';
    pen.fillRect(0, 0, 2400, 1600);
    return canvas.toDataURL('image/webp').split(',')[1]!;
  });
  await page
    .getByLabel('Photo', { exact: true })
    .setInputFiles({ name: 'no.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') });
  await expect(page.getByRole('alert')).toContainText('no picture we can read');
  await expectAccessible(page);
  await page.getByLabel('Photo', { exact: true }).setInputFiles({
    name: 'me.webp',
    mimeType: 'image/webp',
    buffer: Buffer.from(picture, 'base64'),
  });
  await expect(page.getByText('Your photo is up')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take it down' })).toBeVisible();
  const loaded = () =>
    page.locator('main img').evaluate((img: HTMLImageElement) => img.naturalWidth);
  await expect.poll(loaded).toBe(512);
  await field(page, 'Headline').fill('ICU nurse');
  await page.getByLabel('Who sees: About me').selectOption('ONLY_ME');
  await field(page, 'About me').fill('For me alone.');
  await page.getByRole('button', { name: 'Save' }).click();

  const slug = `ines-${crypto.randomUUID().slice(0, 8)}`;
  await expect(field(page, 'Its address ends with')).toHaveValue('ines-duarte');
  await field(page, 'Its address ends with').fill('Admin');
  await page.getByRole('button', { name: 'Switch it on' }).click();
  await expect(field(page, 'Its address ends with')).toHaveAccessibleDescription(
    /keeps for itself/,
  );
  await field(page, 'Its address ends with').fill(slug);
  await page.getByRole('button', { name: 'Switch it on' }).click();
  await expect(page.getByText('Your public page is on')).toBeVisible();
  await expectAccessible(page);
  await page.goto('/me?as=world');
  await expect(page.getByText('everybody on the internet sees')).toBeVisible();
  await expect(page.getByText('For me alone.')).toBeHidden();

  const world = await (await browser.newContext()).newPage();
  await world.goto(`/p/${slug}`);
  await expect(world.getByRole('heading', { name: 'Inês Duarte' })).toBeVisible();
  await expect(world.getByText('ICU nurse')).toBeVisible();
  await expect(world.getByText('For me alone.')).toBeHidden();
  await expect
    .poll(() => world.locator('main img').evaluate((img: HTMLImageElement) => img.naturalWidth))
    .toBe(512);
  await expectAccessible(world);
  await page.getByRole('button', { name: 'Switch it off' }).click();
  await expect(page.getByText('Your public page is off')).toBeVisible();
  await world.reload();
  await expect(world.getByText('There is nothing at this address')).toBeVisible();
});

test('a profile changed somewhere else meanwhile keeps what I typed', async ({ page, request }) => {
  const ines = await signUp(request);
  await signIn(page, ines, '/me/edit');
  await field(page, 'Headline').fill('From my phone');
  const headers = { Authorization: `Bearer ${ines.token}` };
  const { version } = await (await request.get('/api/v1/me', { headers })).json();
  const changed = await request.patch('/api/v1/me', {
    headers: { ...headers, 'If-Match': `"${version}"` },
    data: { headline: 'From my desk', city: 'Porto' },
  });
  expect(changed.status()).toBe(200);

  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('Headline was changed there, too');
  await expect(field(page, 'Headline')).toHaveValue('From my phone');
  await part(page, 'Work');
  await expect(field(page, 'City')).toHaveValue('Porto');
  await part(page, 'About me');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take the other version instead' }).click();
  await expect(field(page, 'Headline')).toHaveValue('From my desk');
  await field(page, 'Headline').fill('From my phone, after all');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('From my phone, after all')).toBeVisible();
});

test('leaving with changes asks first', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/me/edit');
  await field(page, 'Headline').fill('Half a sen');
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(field(page, 'Headline')).toHaveValue('Half a sen');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Ines Duarte' })).toBeVisible();
});

test('the appearance is chosen, kept, and left to the device again', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/me');
  const scheme = () => page.evaluate(() => document.documentElement.style.colorScheme);
  for (const [label, wanted] of [
    ['Dark', 'dark'],
    ['Light', 'light'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).check();
    await page.reload();
    await expect(page.getByLabel(label, { exact: true })).toBeChecked();
    expect(await scheme()).toBe(wanted);
    await expectAccessible(page);
  }
  await page.getByLabel('Automatic').check();
  expect(await scheme()).toBe('');
});

test('signing out leads to the door, and back is not inside', async ({ page, request }) => {
  await signIn(page, await signUp(request), '/me');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/me');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});
