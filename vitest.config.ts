import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/servers.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    maxConcurrency: 3,
    // Tests that kill and start real processes meet their time limits on a machine that others load; a fault of ours fails again.
    retry: process.env['CI'] ? 2 : 0,
  },
});
