/** The token of a letter's link. It is in the fragment, which no server and no referrer ever sees. */
export function tokenInFragment(): string {
  return new URLSearchParams(location.hash.slice(1)).get('token') ?? '';
}
