// The four fields of a question: short, so that it can be answered between two patients.

export const FIELDS = {
  whoIAm: {
    label: 'Who I am',
    most: 300,
    example:
      'I am a nursing student in my third year; my first nights in intensive care begin soon.',
  },
  whyYou: {
    label: 'Why you',
    most: 300,
    example: 'You wrote about what you do before a block of nights.',
  },
  question: {
    label: 'One question',
    most: 1000,
    example: 'What do you wish somebody had told you before your very first night?',
  },
} as const;

export type FieldName = keyof typeof FIELDS;

const LEAST = 10;

/** "12 of 300", or how much is missing until it can be sent. */
export function sayLength(text: string, most: number): string {
  const length = text.trim().length;
  const missing = LEAST - length;
  if (length > 0 && missing > 0) {
    return missing === 1 ? 'One more character.' : `${missing} more characters.`;
  }
  return `${length} of ${most} characters.`;
}

const MINUTES = [5, 10, 15, 20, 30, 45, 60];

/** How long an answer may take, as far as the other side allows. */
export function minuteChoices(most = 60): { value: string; label: string }[] {
  const allowed = MINUTES.filter((minutes) => minutes < most);
  return [...allowed, most].map((minutes) => ({
    value: String(minutes),
    label: minutes === 1 ? '1 minute' : `${minutes} minutes`,
  }));
}
