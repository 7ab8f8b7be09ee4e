import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, make, signIn, signUp, type Member } from './given';
import { codeTo } from './letters';

// e2e/run.mjs names this demo member as administrator.
const administrator: Member = {
  memberId: '',
  email: 'ines@demo.collega.example',
  password: 'five-minutes-a-day',
  fullName: '',
  token: '',
};

async function asAdministrator(request: Parameters<typeof signUp>[0]): Promise<Member> {
  const { email, password } = administrator;
  const session = await request.post('/api/v1/sessions', { data: { email, password } });
  const { accessToken } = (await session.json()) as { accessToken: string };
  return { ...administrator, token: accessToken };
}

test('an email at an institution makes a badge that says what was checked, and can be disputed', async ({
  page,
  request,
  browser,
}) => {
  const mark = crypto.randomUUID().replaceAll(/[^a-z]/g, '');
  const domain = `${mark}.example`;
  await signIn(page, administrator, '/settings/moderation/institutions');
  await page.getByRole('button', { name: 'New institution' }).click();
  await page.getByLabel('Name').fill(`Clinic ${mark}`);
  await page.getByLabel('Domains').fill(`@${domain}`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enter it' }).click();
  await expect(page.getByRole('heading', { name: `Clinic ${mark}` })).toBeVisible();
  await expectAccessible(page);

  const ada = await signUp(request, `Ada ${mark}`);
  const adas = await (await browser.newContext()).newPage();
  await signIn(adas, ada, '/me/verifications');
  await expect(adas.getByText('Nothing was checked yet')).toBeVisible();
  await expectAccessible(adas);
  await adas.getByRole('button', { name: 'Get verified' }).click();
  await adas.getByLabel('Your email there').fill(`ada@${domain}`);
  await expectAccessible(adas);
  await expectThumbSized(adas);
  await adas.getByRole('button', { name: 'Go on' }).click();
  await adas.getByRole('textbox', { name: 'Code' }).fill('22222-22222');
  await adas.getByRole('button', { name: 'Confirm' }).click();
  await expect(adas.getByText('This code is wrong')).toBeVisible();
  await adas.getByRole('textbox', { name: 'Code' }).fill(await codeTo(`ada@${domain}`));
  await adas.getByRole('button', { name: 'Confirm' }).click();
  await expect(adas.getByText(`Has an email address at Clinic ${mark}`)).toBeVisible();
  await expectAccessible(adas);

  // Somebody else finds her verified, reads what that means, and knows better.
  const ben = await signUp(request, `Ben ${mark}`);
  const bens = await (await browser.newContext()).newPage();
  await signIn(bens, ben, `/find?query=${mark}`);
  await expect(bens.getByText('Verified', { exact: true })).toHaveCount(1);
  await bens.getByRole('link', { name: ada.fullName }).click();
  await bens.getByText(`Has an email address at Clinic ${mark}`).click();
  await expect(bens.getByText(`Email to ${domain}`)).toBeVisible();
  await expectAccessible(bens);
  await bens.getByRole('button', { name: /^Dispute/ }).click();
  await bens.getByLabel('In your words').fill('She left this clinic in spring.');
  await expectAccessible(bens);
  await bens.getByRole('button', { name: 'Dispute it' }).click();
  await expect(bens.getByText('A moderator answers by')).toBeVisible();

  // A moderator has to answer, and both are told.
  await page.goto('/settings/moderation/verifications?show=disputes');
  await expectAccessible(page);
  await page.getByRole('button', { name: `Answer the dispute about ${ada.fullName}` }).click();
  await page.getByLabel('Revoke it').check();
  await page.getByLabel('Why').fill('The clinic says that the address is closed.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Answer', exact: true }).last().click();
  await expect(page.getByText('Answered. Both are told.')).toBeVisible();
  await adas.reload();
  await expect(adas.getByText('The clinic says that the address is closed.')).toBeVisible();
  await bens.goto('/me/verifications');
  await expect(bens.getByText('The clinic says that the address is closed.')).toBeVisible();
  await expectAccessible(bens);
});

test('a moderator sees the document of a licence, and a verified connection is asked to vouch', async ({
  page,
  request,
  browser,
}) => {
  const mark = crypto.randomUUID().replaceAll(/[^a-z]/g, '');
  const ada = await signUp(request, `Ada ${mark}`);
  const adas = await (await browser.newContext()).newPage();
  await signIn(adas, ada, '/me/verifications');
  await adas.getByRole('button', { name: 'Get verified' }).click();
  await adas.getByRole('radio', { name: /^Licence/ }).check();
  await adas.getByLabel('Who gave it').fill('Ordem dos Enfermeiros');
  await adas.getByLabel('Country').selectOption('PT');
  await adas.getByRole('textbox', { name: 'Number' }).fill(mark);
  await expectAccessible(adas);
  await adas.getByRole('button', { name: 'Go on' }).click();
  await adas.locator('input[type="file"]').setInputFiles({
    name: 'licence.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 licence'),
  });
  await adas.getByRole('button', { name: 'Send it' }).click();
  await expect(adas.getByText('Your document is here')).toBeVisible();
  await expectAccessible(adas);

  await signIn(page, administrator, '/settings/moderation/verifications');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Get the document of ${ada.fullName}` }).click();
  expect((await download).suggestedFilename()).toBe('licence.pdf');
  await expectAccessible(page);
  await page.getByRole('button', { name: `Decide about ${ada.fullName}` }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Decide', exact: true }).last().click();
  await expect(page.getByText('Decided. The document is erased.')).toBeVisible();
  await adas.reload();
  await expect(adas.getByText('Holds a licence of Ordem dos Enfermeiros (PT)')).toBeVisible();

  // Cleo knows Ada and the administrator, who are both verified: they can vouch for her.
  const cleo = await signUp(request, `Cleo ${mark}`);
  const ines = await asAdministrator(request);
  await aConnection(request, cleo, ada);
  const me = await request.get('/api/v1/me', {
    headers: { Authorization: `Bearer ${ines.token}` },
  });
  await aConnection(request, cleo, { ...ines, memberId: ((await me.json()) as { id: string }).id });
  const cleos = await (await browser.newContext()).newPage();
  await signIn(cleos, cleo, '/me/verifications');
  await cleos.getByRole('button', { name: 'Get verified' }).click();
  await cleos.getByRole('radio', { name: /^Vouches/ }).check();
  await cleos.getByLabel(ada.fullName).check();
  await cleos.getByLabel('Ines Duarte').check();
  await expectAccessible(cleos);
  await cleos.getByRole('button', { name: 'Ask them' }).click();
  await expect(cleos.getByText('0 of 2 have vouched')).toBeVisible();

  await adas.reload();
  await expectAccessible(adas);
  await adas.getByRole('button', { name: `Vouch for ${cleo.fullName}`, exact: true }).click();
  await adas.getByLabel('How do you know?').fill('We share the night shifts.');
  await expectAccessible(adas);
  await adas.getByRole('button', { name: 'I vouch for them', exact: true }).last().click();
  await expect(adas.getByText('Can you vouch for them?')).toHaveCount(0);
  const { items } = (await (
    await request.get('/api/v1/vouch-requests', {
      headers: { Authorization: `Bearer ${ines.token}` },
    })
  ).json()) as { items: { id: string; member: { id: string } }[] };
  const asked = items.find(({ member }) => member.id === cleo.memberId)!;
  await request.put(`/api/v1/vouch-requests/${asked.id}/vouch`, {
    headers: { Authorization: `Bearer ${ines.token}` },
    data: { how: 'We meet every week.' },
  });
  await cleos.reload();
  await expect(cleos.getByText(`Is ${cleo.fullName}, nurse`)).toBeVisible();
  await expectAccessible(cleos);
});

test('nobody else finds the licences and the institutions', async ({ page, request }) => {
  const ada = await signUp(request);
  await make(request, ada, '/me/verifications', { kind: 'NPI', number: '1234567893' });
  await signIn(page, ada, '/settings/moderation/verifications');
  await expect(page.getByText('This is for those who look after this place')).toBeVisible();
  await page.goto('/settings/moderation/institutions');
  await expect(page.getByText('This is for those who run this place')).toBeVisible();
  await page.goto('/me/verifications');
  await expect(page.getByText('nobody has compared it')).toBeVisible();
});
