import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { expectAccessible, expectThumbSized } from './axe';
import { aFollowUp, localDay, signIn, signUp, type Member } from './given';

test.describe('in a lift', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the day is read, done and snoozed, and told when there is a network again', async ({
    page,
    context,
    request,
  }) => {
    test.slow();
    const member = await signUp(request);
    const sent = await aFollowUp(request, member, { title: 'Send the bundle' });
    const called = await aFollowUp(request, member, { name: 'Mei Lin', title: 'Call Mei' });
    await aFollowUp(request, member, { name: 'Sam Reed', title: 'Ask Sam', minutes: 1 });
    await readyForNoNetwork(page, member);

    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText('You are offline')).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(3);
    await page.getByRole('button', { name: /^Done: Send the bundle/ }).click();
    await page.getByRole('button', { name: /^Done: Ask Sam/ }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('article')).toHaveCount(2);
    const mei = page.getByRole('article', { name: /Call Mei/ });
    await mei.getByRole('button', { name: 'Tomorrow' }).click();
    await expect(page.getByText('2 changes wait for a network')).toBeVisible();
    await expectAccessible(page);
    await expectThumbSized(page);

    // It outlives the page.
    await page.reload();
    await expect(page.getByText('2 changes wait for a network')).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(1);
    expect((await read(request, member, sent.id)).state).toBe('OPEN');

    await context.setOffline(false);
    await expect(page.getByText('2 changes wait for a network')).toBeHidden();
    await expect.poll(async () => (await read(request, member, sent.id)).state).toBe('DONE');
    const snoozed = await read(request, member, called.id);
    expect(snoozed.snoozedUntil).toBe(localDay(1));
    await expect(page.getByRole('article')).toHaveCount(1);
  });

  test('what was dismissed elsewhere in the meantime is told, and can be done all the same', async ({
    page,
    context,
    request,
  }) => {
    test.slow();
    const member = await signUp(request);
    const { id } = await aFollowUp(request, member, { title: 'Send the bundle' });
    await readyForNoNetwork(page, member);
    await context.setOffline(true);
    await page.getByRole('button', { name: /^Done: Send the bundle/ }).click();
    await expect(page.getByText('One change waits for a network')).toBeVisible();

    // Nobody leaves without being told what would be lost.
    await page.getByRole('link', { name: 'Me', exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('dialog')).toContainText('One thing you did has not reached');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await page.getByRole('link', { name: 'Today', exact: true }).click();

    const headers = { Authorization: `Bearer ${member.token}` };
    await request.put(`/api/v1/follow-ups/${id}/dismissal`, { headers });
    await context.setOffline(false);
    await expect(page.getByText('dismissed somewhere else in the meantime')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Mark it done/ }).click();
    await expect(page.getByText('dismissed somewhere else in the meantime')).toBeHidden();
    expect((await read(request, member, id)).state).toBe('DONE');
  });

  test('the service worker sends it when no page is open any more', async ({
    page,
    context,
    request,
    baseURL,
  }) => {
    const member = await signUp(request);
    const { id } = await aFollowUp(request, member, { title: 'Send the bundle' });
    await readyForNoNetwork(page, member);
    await context.setOffline(true);
    await page.getByRole('button', { name: /^Done: Send the bundle/ }).click();
    await expect(page.getByText('One change waits for a network')).toBeVisible();

    await page.goto('about:blank');
    await context.setOffline(false);
    // What the browser does when it finds a network.
    const browser = await context.newCDPSession(page);
    const registrations = new Promise<string>((resolve) => {
      browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: all }) => {
        const ours = all.find(({ scopeURL }) => scopeURL.startsWith(baseURL!));
        if (ours) resolve(ours.registrationId);
      });
    });
    await browser.send('ServiceWorker.enable');
    await browser.send('ServiceWorker.dispatchSyncEvent', {
      origin: baseURL!,
      registrationId: await registrations,
      tag: 'acts',
      lastChance: false,
    });
    await expect.poll(async () => (await read(request, member, id)).state).toBe('DONE');

    await page.goto('/today');
    await expect(page.getByText('Nobody is waiting for a word')).toBeVisible();
  });
});

/** Signed in, with the app and the day kept for reading without a network. */
async function readyForNoNetwork(page: Page, member: Member) {
  await signIn(page, member, '/me');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve);
    });
  });
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

async function read(request: APIRequestContext, member: Member, id: string) {
  const headers = { Authorization: `Bearer ${member.token}` };
  const answer = await request.get(`/api/v1/follow-ups/${id}`, { headers });
  return (await answer.json()) as { state: string; snoozedUntil?: string };
}
