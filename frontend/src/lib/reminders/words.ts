import type { ReminderDeliveryView } from '$lib/api';

const KINDS: Record<ReminderDeliveryView['kind'], string> = {
  DIGEST: 'Digest',
  SINGLE: 'Reminder',
  TEST: 'Test message',
  NOTICE: 'Notice',
};

/** "Ana Ferreira: send the bundle, and 2 more". */
export function told({ kind, items, count }: ReminderDeliveryView): string {
  const [first] = items;
  if (!first) return KINDS[kind];
  return `${first.contact}: ${first.title}${count > 1 ? `, and ${count - 1} more` : ''}`;
}

export function sayKind(kind: ReminderDeliveryView['kind']): string {
  return KINDS[kind];
}
