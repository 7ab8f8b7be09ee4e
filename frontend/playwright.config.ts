import { defineConfig, devices } from '@playwright/test';

const phone = { ...devices['Pixel 7'], serviceWorkers: 'block' as const };

// The backend, with the built app in it, is started by whoever runs these: `npm run e2e` only asks.
export default defineConfig({
  testDir: 'e2e',
  // Each file has its own members; what is of the whole place (an administrator's doing) bears company.
  workers: 2,
  // Told as flaky, and to be mended; but nobody's work waits for a machine that was busy.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ['list'],
    ...(process.env.COLLEGA_E2E_RESULTS
      ? [['json', { outputFile: process.env.COLLEGA_E2E_RESULTS }] as const]
      : []),
  ],
  use: {
    baseURL: process.env.COLLEGA_BASE_URL ?? 'http://localhost:8080',
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    // Of every test it would cost a quarter of the time.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: process.env.COLLEGA_CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // One walk: what the look could break, `expectAccessible` sees in light and in dark.
  projects: [{ name: 'phone', use: { ...phone, colorScheme: 'light' } }],
});
