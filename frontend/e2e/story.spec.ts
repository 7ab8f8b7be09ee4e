import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { localDay, signIn, signUp, type Member } from './given';

// Two members in two browsers, through the screens alone: how a network begins, and what it is for.
test('A asks B, keeps in touch, and reads what B has learned', async ({ browser, request }) => {
  test.slow();
  // A name of their own, so that Find finds nobody else.
  const mark = crypto.randomUUID().replaceAll(/[^a-z]/g, '');
  const ana = await signUp(request, 'Ana Ribeiro');
  const bea = await signUp(request, `Bea ${mark} Okafor`);
  const [a, b] = [await inABrowser(browser, ana), await inABrowser(browser, bea)];

  await test.step('A finds B and asks, with a reason', async () => {
    await a.getByRole('link', { name: 'Find', exact: true }).click();
    await a.getByRole('searchbox', { name: 'Search', exact: true }).fill(mark);
    await a.getByRole('link', { name: bea.fullName }).click();
    await a.getByRole('button', { name: 'Connect' }).click();
    const dialog = a.getByRole('dialog');
    await dialog.getByLabel('Your reason').fill('Your talk on early warning stayed with me.');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(a.getByText('You have asked')).toBeVisible();
    await expectAccessible(a);
  });

  await test.step('B reads the reason and accepts', async () => {
    await b.getByRole('link', { name: 'Network' }).click();
    await b.getByRole('link', { name: /^Incoming/ }).click();
    await expect(b.getByText('Your talk on early warning stayed with me.')).toBeVisible();
    await expectAccessible(b);
    await b.getByRole('button', { name: `Accept ${ana.fullName}` }).click();
    await b.getByRole('dialog').getByRole('button', { name: 'Connect' }).click();
    await expect(b.getByText(`You and ${ana.fullName} are connected`)).toBeVisible();
  });

  await test.step('A writes a note about B, and a follow-up for today', async () => {
    await a.reload();
    await a.getByRole('link', { name: 'What I keep about them' }).click();
    await a.getByRole('button', { name: 'Note', exact: true }).click();
    await a.getByRole('textbox', { name: 'Notes' }).fill('Leads the outreach team. Likes papers.');
    await a.getByRole('button', { name: 'Save notes' }).click();
    await expect(a.getByText('Leads the outreach team.')).toBeVisible();
    await a.getByRole('button', { name: 'Follow-up', exact: true }).click();
    await a.getByLabel('What would you like to do?').fill('Thank Bea for the talk');
    await a.getByLabel('Day').fill(localDay());
    await a.getByRole('button', { name: 'Add follow-up' }).click();
    await expect(a.getByText('Planned for today')).toBeVisible();
    await expectAccessible(a);
  });

  await test.step('it is on Today, and Done logs the interaction', async () => {
    await a.getByRole('link', { name: 'Today', exact: true }).click();
    const line = a.getByRole('article', { name: /Thank Bea/ });
    await expect(line).toBeVisible();
    await expectAccessible(a);
    const person = line.getByRole('link', { name: bea.fullName });
    const contact = (await person.getAttribute('href'))!;
    await line.getByRole('button', { name: /^Done: / }).click();
    await expect(a.getByText('Nobody is waiting for a word')).toBeVisible();
    await a.goto(contact);
    const interactions = a.getByRole('region', { name: 'Interactions' });
    await expect(interactions.getByRole('listitem')).toHaveCount(1);
    await expect(interactions).toContainText('just now');
    await expectAccessible(a);
  });

  await test.step('B shares what she knows', async () => {
    await b.getByRole('link', { name: 'Knowledge' }).click();
    await b.getByRole('link', { name: 'Post', exact: true }).click();
    await b.getByLabel('Title').fill('Early warning that people act on');
    await b.getByLabel('Text', { exact: true }).fill('Say the score **out loud**, once.');
    await b.getByRole('tab', { name: 'Preview' }).click();
    await expect(b.getByRole('tabpanel').getByText('out loud')).toBeVisible();
    await expectAccessible(b);
    await b.getByRole('button', { name: 'Publish' }).click();
    await expect(b.getByRole('heading', { level: 1, name: /Early warning/ })).toBeVisible();
  });

  await test.step('A sees it in the feed, bookmarks it and comments', async () => {
    await a.getByRole('link', { name: 'Knowledge' }).click();
    const card = a.getByRole('article', { name: /Early warning/ });
    await expect(card.getByRole('link', { name: bea.fullName })).toBeVisible();
    await card.getByRole('button', { name: /^Bookmark/ }).click();
    await expect(a.getByText('Bookmarked.')).toBeVisible();
    await card.getByRole('link', { name: 'Early warning that people act on' }).click();
    await a.getByLabel('Your comment').fill('We tried it last night. It works.');
    await a.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(a.getByRole('article', { name: 'Comment by Ana Ribeiro' })).toBeVisible();
    await expectAccessible(a);
    await a.goto('/knowledge?view=bookmarks');
    await expect(card).toContainText('1 comment');
  });

  await test.step('B reads the comment', async () => {
    await b.reload();
    await expect(b.getByText('We tried it last night. It works.')).toBeVisible();
  });
});

/** A browser of their own, signed in: nothing is shared with the other but the server. */
async function inABrowser(browser: Browser, member: Member): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, member);
  return page;
}
