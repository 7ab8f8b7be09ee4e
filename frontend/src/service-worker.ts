/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
// Reading offline: the app itself, the last agenda and follow-ups, and my card, which is shown where
// there is no network. Nothing else of the API is kept, and what is kept goes when the session does.
import { files, version } from '$service-worker';
import { sendInBackground } from '$lib/offline/background';
import { KEPT_AT, KEPT_IN } from '$lib/offline/copy';
import '$lib/reminders/push-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const SHELL = `shell-${version}`;
const AGENDA = KEPT_IN;
const START = '/index.html';
/** What the pages that are read offline are made of; written by the build. */
const NEEDED_OFFLINE = '/_app/offline.json';
const NEVER_CHANGES = '/_app/immutable/';
const OFFLINE_READS = /^\/api\/v1\/(agenda|follow-ups(\/[^/]+(\/occurrences)?)?|me\/card)$/;
/** The icons of the installed app are the system's to keep. */
const drawn = files.filter((file) => !file.endsWith('.png'));
/** So many answers are kept: a long list read to its end must not fill a phone. */
const MOST_ANSWERS = 120;
/** A lift or a cellar: rather what was here last than a spinner. */
const PATIENCE_MS = 4_000;

/** Grows when somebody signs out, so that an answer on its way is not kept for the next person. */
let sessions = 0;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name !== SHELL && name !== AGENDA))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener('message', (event) => {
  if (event.data !== 'LOGOUT') return;
  sessions++;
  event.waitUntil(caches.delete(AGENDA));
});

// `sync` is not in every browser, and so not in its types.
worker.addEventListener('sync' as 'message', (event) => {
  const { tag } = event as unknown as { tag: string };
  if (tag === 'acts') event.waitUntil(sendInBackground(worker.clients));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;

  if (OFFLINE_READS.test(url.pathname)) event.respondWith(networkFirst(request));
  else if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/q/')) return;
  else if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith(NEVER_CHANGES)) event.respondWith(keptOnceUsed(request));
  else if (drawn.includes(url.pathname)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

async function keepShell() {
  const needed = (await (await fetch(NEEDED_OFFLINE)).json()) as string[];
  const cache = await caches.open(SHELL);
  await cache.addAll([START, ...needed.map((file) => `/${file}`), ...drawn]);
}

async function keptOnceUsed(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(SHELL)).put(request, response.clone());
  return response;
}

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (offline) {
    const shell = await caches.match(START);
    if (shell) return shell;
    throw offline;
  }
}

async function remember(cache: Cache, request: Request, response: Response) {
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, new Date().toISOString());
  await cache.put(request, new Response(response.body, { status: response.status, headers }));
  const kept = await cache.keys();
  const oldest = kept.slice(0, Math.max(0, kept.length - MOST_ANSWERS));
  await Promise.all(oldest.map((answer) => cache.delete(answer)));
}

async function networkFirst(request: Request): Promise<Response> {
  const cache = await caches.open(AGENDA);
  // The server may vary by header; what was read last is what we want, whatever the token then.
  const kept = async () => {
    const last = await cache.match(request, { ignoreVary: true });
    // A day cut to other minutes is better than none.
    const any = { ignoreVary: true, ignoreSearch: request.url.includes('/agenda?') };
    return last ?? cache.match(request, any);
  };
  const session = sessions;
  const fresh = fetch(request).then(async (response) => {
    if (response.ok && session === sessions) await remember(cache, request, response.clone());
    return response;
  });
  fresh.catch(() => undefined); // When it loses the race, nobody waits for its failure.
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  try {
    return (await Promise.race([fresh, late])) ?? (await kept()) ?? (await fresh);
  } catch (offline) {
    const last = await kept();
    if (last) return last;
    throw offline;
  }
}
