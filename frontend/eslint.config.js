import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { readdirSync } from 'node:fs';
import svelteConfig from './svelte.config.js';

// Imports flow one way: api, ui → words, vocabulary, offline, guard, moderation → shell → <noun> → routes. A noun is any other folder of
// src/lib, and nouns do not know each other: a page brings them together.
const BASE = ['api', 'ui', 'words', 'shell', 'vocabulary', 'offline', 'guard', 'moderation'];
const nouns = readdirSync('src/lib', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !BASE.includes(entry.name))
  .map(({ name }) => name);

/** @param {string} folder @param {string[]} forbidden @param {string} message */
function mayNotImport(folder, forbidden, message) {
  const regex = `^(\\$lib/|(\\.\\./)+)(${forbidden.join('|')})(/|$)`;
  return {
    files: [`src/lib/${folder}/**/*.{ts,svelte}`],
    ignores: ['**/generated/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  };
}

export default ts.config(
  {
    ignores: [
      '.svelte-kit/',
      'build/',
      'src/lib/api/generated/',
      'playwright-report/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript knows better.
      'no-undef': 'off',
      // Paths here are plain strings: the app lives at `/` and has no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      // Handed on as a whole, it keeps every operation, and every page would load them all.
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "AwaitExpression:not(VariableDeclarator[id.type='ObjectPattern'] > *) > ImportExpression[source.value='$lib/api']",
          message: "Take by name what you need: const { … } = await import('$lib/api').",
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  mayNotImport(
    'api',
    ['ui', 'words', 'shell', 'vocabulary', 'offline', ...nouns],
    'The API client knows nothing above it.',
  ),
  mayNotImport(
    'ui',
    ['api', 'words', 'shell', 'vocabulary', 'offline', ...nouns],
    'The component kit knows no API and no noun.',
  ),
  mayNotImport(
    'words',
    ['ui', 'shell', 'vocabulary', 'offline', ...nouns],
    'Words are below components and nouns.',
  ),
  mayNotImport(
    'guard',
    ['shell', 'vocabulary', 'offline', ...nouns],
    'What speaks for the PHI guard knows no noun.',
  ),
  mayNotImport(
    'moderation',
    ['shell', 'vocabulary', 'offline', ...nouns],
    'What is reported is named by who asks: reporting knows no noun.',
  ),
  mayNotImport('shell', ['vocabulary', ...nouns], 'The shell knows no noun.'),
  mayNotImport('vocabulary', ['shell', ...nouns], 'Fields for topics know no noun.'),
  mayNotImport(
    'offline',
    ['shell', 'vocabulary', ...nouns],
    'What waits to be sent knows no noun.',
  ),
  ...nouns.map((noun) =>
    mayNotImport(
      noun,
      nouns.filter((other) => other !== noun),
      'Nouns do not import each other; let the page bring them together.',
    ),
  ),
);
