import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const backend = process.env.COLLEGA_BACKEND ?? 'http://localhost:8080';

// What every first screen needs, in one chunk: twenty small ones compress worse and arrive later.
const FIRST_SCREEN = {
  name: 'first-screen',
  test: /src\/lib\/(ui\/(Button|Card|EmptyState|Field|FormMessage|Icon|PageHeader|Spinner|TextInput)\.svelte|ui\/(form\.svelte|icons)\.ts|api\/session\.ts|shell\/(NavigationProgress|Wordmark|offline-copy|appearance\.ts))/,
};

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [FIRST_SCREEN] } } },
  },
  server: { proxy: { '/api': backend, '/q': backend } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
  },
});
