import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { localDay, signIn, signUp } from './given';

function stamp(day: string, hour: number) {
  return `${day.replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000`;
}

/** A late of tomorrow and the night after, in words that nobody here needs. */
function rota() {
  const [one, two, three] = [1, 2, 3].map((days) => localDay(days));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hospital//Rota//EN',
    ...[
      [stamp(one!, 14), stamp(one!, 22)],
      [stamp(two!, 20), stamp(three!, 8)],
    ].flatMap(([from, to], at) => [
      'BEGIN:VEVENT',
      `UID:${at}@rota.example`,
      'DTSTAMP:20260101T000000Z',
      `DTSTART;TZID=Europe/Lisbon:${from}`,
      `DTEND;TZID=Europe/Lisbon:${to}`,
      'SUMMARY:Ward 7 with Dr Private',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

async function open(page: Page) {
  await page.goto('/settings');
  await page.getByRole('link', { name: /Free hours and rota/ }).click();
  await expect(page.getByRole('heading', { name: 'Free hours and rota' })).toBeVisible();
}

test('free hours by weekday, and a holiday: the next two weeks show them', async ({
  page,
  request,
}) => {
  await signIn(page, await signUp(request));
  await open(page);
  const next = page.getByRole('region', { name: 'The next two weeks' });
  await expect(next.getByRole('listitem')).toHaveCount(14);
  await expect(next.getByText('07:00–21:00')).toHaveCount(14);
  await expectAccessible(page);
  await expectThumbSized(page);

  await page.getByRole('button', { name: 'Remove 07:00–21:00 on Sunday' }).click();
  await page.getByLabel('Monday, free until').fill('01:30');
  await expect(page.getByText('until the next day')).toBeVisible();
  await page.getByRole('button', { name: 'Save free hours' }).click();
  await expect(next.getByText('Quiet all day')).toHaveCount(2);
  await expect(next.getByText('00:00–01:30', { exact: false })).toHaveCount(2);

  await page.getByLabel('First day').fill(localDay(5));
  await page.getByLabel('Last day').fill(localDay(7));
  await page.getByLabel('What it is').fill('Home');
  await page.getByRole('button', { name: 'Add holiday' }).click();
  await expect(next.getByText('Holiday')).toHaveCount(3);
  await expectAccessible(page);

  await page.reload();
  await expect(page.getByLabel('Monday, free until')).toHaveValue('01:30');
  const remove = page
    .getByRole('region', { name: 'Holidays' })
    .getByRole('button', { name: /^Remove/ });
  await remove.click();
  await expect(remove).toBeHidden();
  await expect(next.getByText('Holiday')).toHaveCount(0);
});

test('a duty rota that is broken shows it, and a file takes its place', async ({
  page,
  request,
}) => {
  await signIn(page, await signUp(request));
  await open(page);
  const duty = page.getByRole('region', { name: 'Duty rota' });
  await duty.getByLabel('Address of the calendar').fill('ftp://rota.invalid/me.ics');
  await duty.getByRole('button', { name: 'Read this calendar' }).click();
  await expect(duty.getByText(/begins with https/)).toBeVisible();
  await duty.getByLabel('Address of the calendar').fill('https://rota.invalid/secret.ics');
  await duty.getByRole('button', { name: 'Read this calendar' }).click();
  await expect(duty.getByText('It could not be read')).toBeVisible();
  await expect(duty.getByText('rota.invalid')).toBeVisible();
  await expect(page.getByText('secret.ics')).toBeHidden();
  await expectAccessible(page);

  await duty.getByRole('button', { name: 'Replace' }).click();
  await duty.getByLabel('Or a file').setInputFiles({
    name: 'rota.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(rota()),
  });
  await duty.getByRole('button', { name: 'Send the file' }).click();
  await expect(duty.getByText('2 shifts in the next two weeks')).toBeVisible();
  const next = page.getByRole('region', { name: 'The next two weeks' });
  await expect(next.getByText('On duty 14:00–22:00')).toBeVisible();
  await expect(next.getByText('Night 20:00–08:00')).toBeVisible();
  // Until eight on the ward, until six asleep.
  await expect(next.getByText('18:00–21:00')).toBeVisible();
  await expect(page.getByText('Dr Private')).toBeHidden();
  await expectAccessible(page);

  await duty.getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(duty.getByLabel('Address of the calendar')).toBeVisible();
  await expect(next.getByText('07:00–21:00')).toHaveCount(14);
});
