import { expect, test } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aConnection, make, signIn, signUp } from './given';

const RECORD = `PMID- 24635772
VI  - 370
IP  - 15
DP  - 2014 Apr 10
TI  - Albumin replacement in patients with severe sepsis or septic shock.
PG  - 1412-21
LID - 10.1056/NEJMoa1305727 [doi]
FAU - Caironi, Pietro
AU  - Caironi P
PT  - Journal Article
PT  - Randomized Controlled Trial
JT  - The New England journal of medicine
`;

test('a paper is cited from what was pasted, corrected, and whoever kept it is told', async ({
  page,
  browser,
  request,
}) => {
  const [ines, mei] = [await signUp(request), await signUp(request, 'Mei Lin')];
  await aConnection(request, ines, mei);
  await signIn(page, ines, '/knowledge/new');
  await page.getByLabel('Paper').check();
  await page.getByLabel('Title', { exact: true }).fill('Albumin, again');
  await page
    .getByLabel('Text', { exact: true })
    .fill('Read the second table[^1].\n\n[^1]: At home.');
  await page.getByLabel(/^Paste a DOI/).fill('nothing of the kind');
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByText('There is no DOI')).toBeVisible();
  await page.getByLabel(/^Paste a DOI/).fill(RECORD);
  await page.getByRole('button', { name: 'Read it' }).click();
  const evidence = page.getByRole('region', { name: 'What it speaks of' });
  await expect(evidence).toContainText('Randomised trial');
  await expect(evidence).toContainText('Pietro Caironi');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Must be answered for a paper')).toBeVisible();
  await page.getByLabel('There is one').check();
  await page.getByLabel('Which one?').fill('I took part in it.');
  await expectAccessible(page);
  await expectThumbSized(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Albumin, again' })).toBeVisible();
  await expect(evidence).toContainText('10 April 2014');
  await expect(evidence.getByRole('link', { name: /^DOI/ })).toHaveAttribute(
    'href',
    'https://doi.org/10.1056/NEJMoa1305727',
  );
  await expect(page.getByText('I took part in it.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Back to reference 1' })).toBeVisible();
  const saved = page.waitForEvent('download');
  await evidence.getByRole('button', { name: 'BibTeX' }).click();
  expect((await saved).suggestedFilename()).toBe('citation.bib');
  await expectAccessible(page);
  const address = page.url();

  const other = await browser.newPage();
  await signIn(other, mei, '/knowledge');
  const card = other.getByRole('article', { name: 'Albumin, again' });
  await expect(card).toContainText('Randomised trial');
  await card.getByRole('button', { name: /^Bookmark/ }).click();
  await expect(other.getByText('Only you see it')).toBeVisible();

  await page.getByRole('button', { name: 'Correct or retract' }).click();
  await page.getByLabel('What was wrong, and what is right?').fill('It was the third table.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Say it' }).click();
  await expect(page.getByText('Its author has corrected this post')).toBeVisible();

  await other.goto('/notifications');
  const line = other.getByRole('article').filter({ hasText: 'Ines Duarte corrected' });
  await expectAccessible(other);
  await line.getByRole('link', { name: 'Albumin, again' }).click();
  await expect(other.getByText('It was the third table.')).toBeVisible();
  await other.getByRole('link', { name: 'Log that I read it' }).click();
  await expect(other.getByLabel('What did you read?')).toHaveValue(/^Albumin replacement/);
  await other.getByLabel('Minutes').fill('25');
  await other.getByLabel('What do you take from it?').fill('Ask before, not after.');
  await other.reload();
  await expect(other.getByLabel('Minutes')).toHaveValue('25');
  await expect(other.getByLabel('What do you take from it?')).toHaveValue('Ask before, not after.');
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Log it' }).click();
  await expect(other.getByRole('article')).toContainText('25 min');
  await expectAccessible(other);
  await expectThumbSized(other);
  const pdf = other.waitForEvent('download');
  await other.getByRole('button', { name: 'Document (PDF)' }).click();
  expect((await pdf).suggestedFilename()).toBe('collega-learning.pdf');
  expect(other.url()).not.toContain('post=');
  await other.close();
  expect(address).toContain('/knowledge/');
});

test('how a post came to be stands in its history, and a deleted one leaves a place for what was said', async ({
  page,
  request,
}) => {
  const [ines, mei] = [await signUp(request), await signUp(request, 'Mei Lin')];
  const post = await make(request, ines, '/posts', {
    kind: 'INSIGHT',
    title: 'Forty milligrams',
    body: 'Give forty milligrams, early.',
    audience: 'MEMBERS',
  });
  const headers = { Authorization: `Bearer ${ines.token}` };
  const edit = {
    title: 'Four milligrams',
    body: 'Give four milligrams, early.',
    tags: ['teaching'],
  };
  await request.patch(`/api/v1/posts/${post.id}`, {
    headers: { ...headers, 'If-Match': '*' },
    data: edit,
  });
  await make(request, mei, `/posts/${post.id}/comments`, { body: 'Thank you for saying so.' });
  await signIn(page, mei, `/knowledge/${post.id}`);
  await page.getByRole('link', { name: /^edited/ }).click();
  await expect(
    page.getByRole('heading', { name: 'Changed the title, the text and the tags' }),
  ).toBeVisible();
  await page.getByRole('button', { name: /^Show what changed/ }).click();
  await expect(page.locator('del').filter({ hasText: /^Forty/ })).toBeVisible();
  await expect(page.getByText('Tag added: teaching.')).toBeVisible();
  await expectAccessible(page);
  await expectThumbSized(page);

  await request.delete(`/api/v1/posts/${post.id}`, { headers });
  await page.goto(`/knowledge/${post.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deleted by its author');
  await expect(page.getByText('Thank you for saying so.')).toBeVisible();
  await expect(page.getByText('milligrams')).toBeHidden();
  await expectAccessible(page);
});

test('a long log is shown to its end, which is said; what was begun and not logged is open again', async ({
  page,
  request,
}) => {
  const ines = await signUp(request);
  for (let n = 1; n <= 21; n++) {
    const read = { title: `Paper ${n}`, readOn: '2026-01-02', minutes: 10 };
    await make(request, ines, '/cme', read);
  }
  await signIn(page, ines, '/cme');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByText('That is all.')).toBeFocused();
  await expect(page.getByRole('article')).toHaveCount(21);
  await page.getByRole('button', { name: 'Entry', exact: true }).click();
  await page.getByLabel('What did you read?').fill('Half a paper');
  await page.reload();
  await expect(page.getByLabel('What did you read?')).toHaveValue('Half a paper');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expect(page.getByLabel('What did you read?')).toBeHidden();
});
