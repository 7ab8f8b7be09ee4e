import type { StarterOccasion } from '$lib/api';

export const occasions: Record<StarterOccasion, string> = {
  CADENCE: 'Keeping in touch',
  AFTER_MEETING: 'After meeting',
  MILESTONE: 'Congratulating',
  THANKS: 'Thanking',
  ASKING: 'Asking',
  GIVING: 'Giving something',
  LONG_SILENCE: 'After a long silence',
};

/** In their own names, as their speakers look for them. */
export const languages = {
  en: 'English',
  pt: 'Português',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
};

type Mail = { email?: string; subject: string; body: string };

/** Opens the member's own mail client with the message in it (RFC 6068). */
export function mailto({ email, subject, body }: Mail): string {
  const to = encodeURIComponent(email ?? '').replaceAll('%40', '@');
  const lines = encodeURIComponent(body.replaceAll(/\r?\n/g, '\r\n'));
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${lines}`;
}
