export const REASON_LEAST = 10;
export const REASON_MOST = 500;

/** "12 of 500", or how much is missing until it can be sent. */
export function sayLength(reason: string): string {
  const missing = REASON_LEAST - reason.trim().length;
  if (reason.trim() !== '' && missing > 0) {
    return missing === 1 ? 'One more character.' : `${missing} more characters.`;
  }
  return `${reason.trim().length} of ${REASON_MOST} characters.`;
}
