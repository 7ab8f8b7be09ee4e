// What was looked for lately: on this device alone, and gone when its owner signs out.
import { KEY } from '$lib/shell/recent-searches';

const MOST = 6;

/** The newest first; what was typed further takes the place of its beginning. */
export function remembered(before: string[], query: string): string[] {
  const same = query.toLowerCase();
  const others = before.filter((other, n) => {
    const old = other.toLowerCase();
    return old !== same && !(n === 0 && same.startsWith(old));
  });
  return [query, ...others].slice(0, MOST);
}

export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(query: string) {
  try {
    localStorage.setItem(KEY, JSON.stringify(remembered(recentSearches(), query)));
  } catch {
    // Without it nothing is missing but a shortcut.
  }
}
