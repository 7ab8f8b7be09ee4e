// First sentences to take over, for whoever does not know how to begin.

export const REASON_LEAST = 10;
export const REASON_MOST = 500;

export function starters(fullName: string): string[] {
  const name = fullName.split(' ')[0];
  return [
    `We have worked side by side, ${name}, and I would like us to stay in touch.`,
    `I am interested in your field and would value a colleague to ask now and then.`,
    `We met recently, and I would like to carry our conversation on.`,
  ];
}

/** "12 of 500", or how much is missing until it can be sent. */
export function sayLength(reason: string): string {
  const length = reason.trim().length;
  if (length > 0 && length < REASON_LEAST) {
    const missing = REASON_LEAST - length;
    return missing === 1 ? 'One more character.' : `${missing} more characters.`;
  }
  return `${length} of ${REASON_MOST} characters.`;
}
