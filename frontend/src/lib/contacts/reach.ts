import type { ContactView } from '$lib/api';
import type { IconName } from '$lib/ui';

type Way = { label: string; icon: IconName; href: string; value: string };

/** How to reach somebody from here, in one tap. */
export function waysToReach({ email, phone }: Pick<ContactView, 'email' | 'phone'>): Way[] {
  const ways: Way[] = [];
  if (phone)
    ways.push({ label: 'Phone', icon: 'phone', href: `tel:${dialled(phone)}`, value: phone });
  if (email) ways.push({ label: 'Email', icon: 'mail', href: `mailto:${email}`, value: email });
  return ways;
}

/** What people write for reading, without what a telephone does not dial. */
function dialled(phone: string): string {
  return phone.replace(/\(0\)/g, '').replace(/[^+\d*#,;]/g, '');
}
