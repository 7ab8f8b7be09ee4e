// Apart from what reads drafts: signing out is on every page, and writing is not.
export const PREFIX = 'collega.draft.';

/** Whoever uses this browser next must not find them. */
export function dropAllDrafts() {
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(PREFIX)) localStorage.removeItem(name);
    }
  } catch {
    // As above.
  }
}
