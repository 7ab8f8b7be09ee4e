import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const backend = process.env.COLLEGA_BACKEND ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [sveltekit()],
  build: { manifest: true },
  server: { proxy: { '/api': backend, '/q': backend } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts'],
  },
});
