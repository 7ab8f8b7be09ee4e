import type { IconName } from '$lib/ui';

type Waiting = 'requests' | 'introductions' | 'questions' | 'notices';

type Section = {
  href: string;
  label: string;
  icon: IconName;
  also: string[];
  /** What may be waiting for me here, and how it is said. */
  waits?: { for: Waiting[]; said: string };
};

/** The five places of Collega; `also` are the paths that belong to one of them. */
export const sections: Section[] = [
  { href: '/today', label: 'Today', icon: 'today', also: ['/follow-ups', '/calendar'] },
  {
    href: '/network',
    label: 'Network',
    icon: 'network',
    also: ['/contacts', '/introductions', '/questions', '/card', '/after-meeting', '/milestones'],
    waits: { for: ['requests', 'introductions', 'questions'], said: 'somebody waits for you' },
  },
  { href: '/find', label: 'Find', icon: 'find', also: ['/members'] },
  {
    href: '/knowledge',
    label: 'Knowledge',
    icon: 'knowledge',
    also: ['/notifications', '/cme'],
    waits: { for: ['notices'], said: 'something new for you' },
  },
  { href: '/me', label: 'Me', icon: 'me', also: ['/settings'] },
];

export function isIn(section: Section, pathname: string): boolean {
  return [section.href, ...section.also].some(
    (path) => pathname === path || pathname.startsWith(`${path}/`),
  );
}
