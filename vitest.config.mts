import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.mts'],
    setupFiles: ['test/setup.ts'],
    // The backend is loaded once a worker process, and a native library wants a process, not a thread.
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
