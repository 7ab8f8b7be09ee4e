import type { ContactView } from '$lib/api';
import type { IconName } from '$lib/ui';

export type Way = { label: string; icon: IconName; href: string; value: string };

/** How to reach somebody from here, in one tap; the preferred number and address come first. */
export function waysToReach({ emails, phones }: Pick<ContactView, 'emails' | 'phones'>): Way[] {
  return [
    ...phones.map(({ number, label }) => ({
      label: named('Phone', label),
      icon: 'phone' as const,
      href: `tel:${dialled(number)}`,
      value: number,
    })),
    ...emails.map(({ address, label }) => ({
      label: named('Email', label),
      icon: 'mail' as const,
      href: `mailto:${address}`,
      value: address,
    })),
  ];
}

function named(way: string, label?: string) {
  return label ? `${way}, ${label}` : way;
}

/** What people write for reading, without what a telephone does not dial. */
function dialled(phone: string): string {
  return phone.replace(/\(0\)/g, '').replace(/[^+\d*#,;]/g, '');
}
