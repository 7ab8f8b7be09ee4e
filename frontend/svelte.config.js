import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import staticWithoutInlineScript from './scripts/adapter.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
  kit: {
    adapter: staticWithoutInlineScript({ pages: 'build', fallback: 'index.html' }),
    paths: { relative: false },
    // We register it ourselves, so that signing out can reach it and tests can do without.
    serviceWorker: { register: false },
    // A tab left open over a deployment notices the new version and reloads on its next navigation.
    version: { pollInterval: 15 * 60 * 1000 },
  },
};
