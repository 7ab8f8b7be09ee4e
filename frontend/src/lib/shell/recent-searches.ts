// Apart from what shows them: signing out is on every page.
export const KEY = 'collega.searches';

/** Whoever uses this browser next must not find them. */
export function forgetSearches() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then nothing was kept either.
  }
}
