// Those of the welcome page, which every page behind the sign-in has, too.
import { icons } from './icons';

export const welcomeIcons = {
  today: 'M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  network:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.6-3.6 3.2-5.5 6.5-5.5s5.9 1.9 6.5 5.5M16 4.3a3.5 3.5 0 0 1 0 6.4M18.5 15.2c1.6.9 2.7 2.5 3 4.8',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  leaf: 'M5 19c0-9 5-14 15-14 0 10-5 14.5-12 13.5M5 19c2-5 5-7.5 9-9',
} as const;

Object.assign(icons, welcomeIcons);
