/** The headers with which an edit says which version it is based on. */
export function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` };
}

/** A key under which the server remembers a POST, so that sending it twice makes one thing. */
export function newIdempotencyKey(): string {
  // randomUUID is missing on plain http other than localhost (a phone against a laptop).
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
