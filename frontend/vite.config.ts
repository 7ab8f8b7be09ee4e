import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const backend = process.env.COLLEGA_BACKEND ?? 'http://localhost:8080';

// What every first screen needs, in one chunk: twenty small ones compress worse and arrive later.
const FIRST_SCREEN = {
  name: 'first-screen',
  test: /vite\/preload-helper|@sveltejs\/kit\/src\/exports\/index\.js|svelte\/src\/legacy\/|src\/lib\/(ui\/(Button|Card|EmptyState|Field|FormMessage|Icon|PageHeader|Spinner|TextInput)\.svelte|ui\/(form\.svelte|icons)\.ts|api\/(session|renewals)\.ts|account\/next\.ts|shell\/(NavigationProgress|Wordmark|offline-copy|appearance\.ts))/,
};

// And what every page behind the sign-in needs; of the API, what most of them ask. Each chunk is also a name in the list of what to
// preload, which every visitor fetches: few large ones keep that list short.
const EVERY_PAGE = {
  name: 'every-page',
  test: /src\/lib\/(api\/generated\/sdk\/(asks|introductions)\.|api\/(?!upload|generated\/(sdk|@tanstack\/svelte-query)\/(?!common|options|agenda|connections|contacts\.|follow-ups|me\.|members|sessions|vocabulary))|ui\/(Avatar|Badge|ErrorState|IconButton|Loaded|LoadMore|Notice|Person|SegmentedNav|Skeleton)\.svelte|ui\/(avatar|toasts|more-icons)|words\/(dates|labels)\.ts|offline\/(kept|waiting)|shell\/waiting|cards\/kept|posts\/drop-drafts\.ts)|node_modules\/(@tanstack\/|svelte\/src\/reactivity\/window)/,
};

// What forms and dialogs are made of, for the same reason.
const FORMS = {
  name: 'forms',
  test: /src\/lib\/ui\/(Checkboxes|ChipNav|Confirm|ConflictNotice|DateField|Dialog|Radios|SearchInput|TextArea|edit|focus)\./,
};

// And what every page of Knowledge needs.
const POSTS = {
  name: 'posts',
  includeDependenciesRecursively: false,
  test: /src\/lib\/(posts\/(lists|seen|cache|bookmark)\.ts|posts\/BookmarkButton\.svelte|api\/generated\/(sdk|@tanstack\/svelte-query)\/(feed|bookmarks)\.)/,
};

// What shows, writes or judges one post: small parts of a few pages each, whose names every visitor would fetch.
const ONE_POST = {
  name: 'one-post',
  includeDependenciesRecursively: false,
  test: /src\/lib\/(posts\/(queries|choices)\.ts|words\/posts\.ts)/,
};
const REPORTS = {
  name: 'reports',
  includeDependenciesRecursively: false,
  test: /src\/lib\/(moderation\/reasons\.ts|api\/generated\/(sdk|@tanstack\/svelte-query)\/(reports|appeals|decisions)\.)/,
};

// Parts of Svelte that signing in does without; the recursion below would pull them into its chunk.
const LISTS = {
  name: 'lists',
  priority: 2,
  includeDependenciesRecursively: false,
  test: /svelte\/src\/internal\/client\/dom\/blocks\/(await|each|html|key)\.js/,
};

// Modules that only define something, but look as if they did something: unused, they stay away.
const PURE =
  /node_modules\/(runed|svelte\/src\/internal\/client\/dom\/elements\/custom-element\.js)/;

export default defineConfig({
  plugins: [
    sveltekit(),
    {
      // The API streams nothing, and so no page carries the code for it.
      name: 'no-streams',
      enforce: 'pre',
      resolveId: (id: string) =>
        id.endsWith('/serverSentEvents.gen') ? '\0no-streams' : undefined,
      load: (id: string) =>
        id === '\0no-streams' ? 'export const createSseClient = undefined;' : undefined,
    },
    {
      name: 'entries-may-export-more',
      enforce: 'post',
      config: () => ({
        build: {
          rolldownOptions: {
            preserveEntrySignatures: 'allow-extension',
            // Every visitor fetches a list of these, where a name is only weight.
            output: {
              assetFileNames: '_app/immutable/assets/[hash:7][extname]',
              chunkFileNames: '_app/immutable/chunks/[hash:7].js',
            },
          },
        },
      }),
    },
  ],
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [
          { test: LISTS.test, sideEffects: false },
          { test: PURE, sideEffects: false },
        ],
      },
      output: {
        codeSplitting: {
          groups: [LISTS, FIRST_SCREEN, EVERY_PAGE, FORMS, POSTS, ONE_POST, REPORTS],
        },
      },
    },
  },
  server: { proxy: { '/api': backend, '/q/': backend } },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
  },
});
