// An appeal that is being written, kept for as long as the tab is: an hour is soon over.

const key = (decisionId: string) => `collega.appeal.${decisionId}`;

export function keptDraft(decisionId: string): string {
  try {
    return sessionStorage.getItem(key(decisionId)) ?? '';
  } catch {
    return '';
  }
}

/** Nothing but what was written is kept; nothing at all where a browser keeps nothing. */
export function keepDraft(decisionId: string, words: string) {
  try {
    if (words) sessionStorage.setItem(key(decisionId), words);
    else sessionStorage.removeItem(key(decisionId));
  } catch {
    // It is still on the page.
  }
}
