import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const backend = process.env.COLLEGA_BACKEND ?? 'http://localhost:8080';

// What every first screen needs, in one chunk: twenty small ones compress worse and arrive later.
const FIRST_SCREEN = {
  name: 'first-screen',
  test: /src\/lib\/(ui\/(Button|Card|EmptyState|Field|FormMessage|Icon|PageHeader|Spinner|TextInput)\.svelte|ui\/(form\.svelte|icons)\.ts|api\/session\.ts|shell\/(NavigationProgress|Wordmark|offline-copy|appearance\.ts))/,
};

// And what every page behind the sign-in needs. Each chunk is also a name in the list of what to
// preload, which every visitor fetches: few large ones keep that list short.
const EVERY_PAGE = {
  name: 'every-page',
  test: /src\/lib\/(api\/(?!load)|ui\/(Avatar|Badge|ErrorState|IconButton|Loaded|LoadMore|Person|SegmentedNav|Skeleton)\.svelte|ui\/(avatar|toasts)|words\/(dates|labels)\.ts)|node_modules\/@tanstack\//,
};

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [FIRST_SCREEN, EVERY_PAGE] } } },
  },
  server: { proxy: { '/api': backend, '/q': backend } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
  },
});
