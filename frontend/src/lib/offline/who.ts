import { HINT } from '$lib/api/renewals';

/** Whose browser this is just now, known without a network. */
export function whoseActs(): string {
  const memberId = memberIn(localStorage.getItem(HINT) ?? '');
  if (!memberId) throw new Error('Nobody is signed in.');
  return memberId;
}

/** The member whom the claims of an access token name. */
export function memberIn(claims: string): string | undefined {
  try {
    const text = atob(claims.replaceAll('-', '+').replaceAll('_', '/'));
    return (JSON.parse(text) as { sub?: string }).sub;
  } catch {
    return undefined;
  }
}
