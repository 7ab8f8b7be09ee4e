// What waits is sent by the service worker when there is a network again and nobody looks at a page.
import { HINT, RENEWALS } from '$lib/api/renewals';
import { sendAll } from './send';
import { isEmpty } from './store';
import { memberIn } from './who';

/** The pages of this app that are open; of `Clients`, which only a worker knows, what is needed. */
type Pages = {
  matchAll(of: {
    type: 'window';
  }): Promise<readonly { visibilityState: DocumentVisibilityState }[]>;
};

/** @throws Error where there is no network after all: then the browser calls again. */
export async function sendInBackground(pages: Pages) {
  const open = await pages.matchAll({ type: 'window' });
  // A page that is looked at does it, and shows it. And who has signed out is not to be signed in again by this.
  if (open.some(({ visibilityState }) => visibilityState === 'visible') || (await isEmpty()))
    return;
  const token = await navigator.locks.request(`${HINT}.renewal`, renew);
  const memberId = memberIn(token?.split('.')[1] ?? '');
  if (!token || !memberId) return;
  const answered = await sendAll(memberId, (request) => fetch(signed(request, token)));
  if (answered > 0) tell('collega.acts', 'sent');
}

/** By the cookie, as pages do it, and under the same lock; they are told, because each renewal replaces it. */
async function renew(): Promise<string | undefined> {
  const response = await fetch(RENEWALS, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Refresh-Token-Transport': 'cookie' },
    body: '{}',
  });
  // A session that has run out is told by the page that meets it; what waits goes on waiting.
  if (!response.ok) return undefined;
  const grant = (await response.json()) as { accessToken: string; expiresIn: number };
  tell(HINT, { type: 'renewed', grant });
  return grant.accessToken;
}

function signed(request: Request, token: string): Request {
  const copy = request.clone();
  copy.headers.set('Authorization', `Bearer ${token}`);
  return copy;
}

function tell(channel: string, news: unknown) {
  const others = new BroadcastChannel(channel);
  others.postMessage(news);
  others.close();
}
