// Our own small set, drawn on a 24 grid with a 1.75 stroke. A name here is a path, nothing else.
// These are where one signs in; `more-icons.ts` brings the rest with the pages behind it.
import type { moreIcons } from './more-icons';

const atTheDoor = {
  back: 'M19 12H5M11 6l-6 6 6 6',
  warning: 'M12 4l9 16H3ZM12 10v4.5M12 17.5h.01',
  key: 'M8 12.5a4 4 0 1 0 0 7 4 4 0 0 0 0-7ZM11 13.5l8-8M16 8.5l2.5 2.5M14 10.5l1.5 1.5',
} as const;

export type IconName = keyof typeof atTheDoor | keyof typeof moreIcons;

export const icons: Partial<Record<IconName, string>> = { ...atTheDoor };
