// What the service worker keeps for reading without a network says when it was read.
export const KEPT_IN = 'agenda';
export const KEPT_AT = 'Collega-Kept-At';

/** When the day was read last, of which a copy is kept. */
export async function keptAt(): Promise<string | undefined> {
  if (!('caches' in globalThis)) return undefined;
  const cache = await caches.open(KEPT_IN);
  const days = await cache.matchAll('/api/v1/agenda', { ignoreSearch: true, ignoreVary: true });
  const times = days.map(({ headers }) => headers.get(KEPT_AT) ?? '');
  return times.sort().at(-1) || undefined;
}
