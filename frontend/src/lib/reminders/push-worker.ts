/// <reference lib="webworker" />
// Push messages, for the service worker: shown as they come, and a tap leads to where they point.

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const ICON = '/icons/icon-192.png';

/** As the server writes it. */
type Message = { title: string; body: string; url: string; tag: string };

worker.addEventListener('push', (event) => {
  const { title, body, url, tag } = event.data?.json() as Message;
  // One that comes twice has the same tag, and takes the place of the first.
  const shown = { body, tag, icon: ICON, badge: ICON, data: url };
  event.waitUntil(worker.registration.showNotification(title, shown));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(show(String(event.notification.data ?? '/today')));
});

/** A page that is open already comes to the front; nothing that is being written there is lost. */
async function show(url: string) {
  const target = new URL(url, location.origin);
  if (target.origin !== location.origin) return;
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find((page) => new URL(page.url).pathname === target.pathname);
  await (there ? there.focus() : worker.clients.openWindow(target.href));
}
