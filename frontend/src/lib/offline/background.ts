// What waits is sent by the service worker when there is a network again and nobody looks at a page.
import { renewAccessToken } from '$lib/api/session';
import { sendAll } from './send';
import { isEmpty } from './store';
import { memberIn } from './who';

/** @throws Error where there is no network after all: then the browser calls again. */
export async function sendInBackground(clients: Clients) {
  const pages = await clients.matchAll({ type: 'window' });
  // A page that is looked at does it, and shows it.
  if (pages.some(({ visibilityState }) => visibilityState === 'visible')) return;
  // Whoever signed out in the meantime is not to be signed in again by this.
  if (await isEmpty()) return;
  let token = await renewAccessToken();
  const memberId = memberIn(token?.split('.')[1] ?? '');
  if (!memberId) {
    if (navigator.onLine) return;
    throw new Error('There is no network.');
  }
  const answered = await sendAll(memberId, async (request) => {
    const response = await fetch(signed(request, token));
    if (response.status !== 401) return response;
    token = await renewAccessToken(token);
    return fetch(signed(request, token));
  });
  if (answered > 0) new BroadcastChannel('collega.acts').postMessage('sent');
}

function signed(request: Request, token: string | undefined): Request {
  const copy = request.clone();
  copy.headers.set('Authorization', `Bearer ${token}`);
  return copy;
}
