import type { InteractionView } from '$lib/api';
import type { IconName } from '$lib/ui';

export const interactionIcons: Record<InteractionView['kind'], IconName> = {
  MESSAGE: 'comment',
  CALL: 'phone',
  MEETING: 'network',
  COFFEE: 'coffee',
  EMAIL: 'mail',
  EVENT: 'calendar',
  RESOURCE: 'knowledge',
  OTHER: 'leaf',
};

/**
 * When it was: a day is enough to remember. Today is now, which the server knows best; another day
 * is its noon, which stays that day wherever it is read.
 */
export function occurredAt(day: string, today: string): string | undefined {
  if (!day || day === today) return undefined;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12).toISOString();
}
