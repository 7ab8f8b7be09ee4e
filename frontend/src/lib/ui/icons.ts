// Our own small set, drawn on a 24 grid with a 1.75 stroke. A name here is a path, nothing else.
// These are at the door; `more-icons.ts` brings the rest with the pages behind the sign-in.
import type { moreIcons } from './more-icons';

const atTheDoor = {
  today: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  network:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.6-3.6 3.2-5.5 6.5-5.5s5.9 1.9 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18.5 15.2c1.6.9 2.7 2.5 3 4.8',
  back: 'M19 12H5M11 6l-6 6 6 6',
  warning: 'M12 4l9 16H3ZM12 10v4.5M12 17.5h.01',
  leaf: 'M5 19c0-9 5-14 15-14 0 10-5 14.5-12 13.5M5 19c2-5 5-7.5 9-9',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  key: 'M8 12.5a4 4 0 1 0 0 7 4 4 0 0 0 0-7ZM11 13.5l8-8M16 8.5l2.5 2.5M14 10.5l1.5 1.5',
} as const;

export type IconName = keyof typeof atTheDoor | keyof typeof moreIcons;

export const icons: Partial<Record<IconName, string>> = { ...atTheDoor };
