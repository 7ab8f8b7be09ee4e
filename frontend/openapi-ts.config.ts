import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: process.env.COLLEGA_OPENAPI ?? '../openapi.yaml',
  output: { path: process.env.COLLEGA_CLIENT_OUT ?? 'src/lib/api/generated' },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', responseStyle: 'data' },
    '@tanstack/svelte-query',
  ],
});
