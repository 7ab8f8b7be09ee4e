/** The sign-in page that leads back to where somebody wanted to go. */
export function signInPath(wanted: URL, ended = false): string {
  const query = new URLSearchParams({ next: wanted.pathname + wanted.search });
  if (ended) query.set('ended', 'yes');
  return `/sign-in?${query}`;
}

/** Where to go after signing in. A `next` that leads off this site is somebody's trick. */
export function safeNext(next: string | null): string {
  const home = '/today';
  if (!next?.startsWith('/')) return home;
  const base = 'https://collega.invalid';
  const target = new URL(next, base);
  return target.origin === base ? target.pathname + target.search : home;
}
