import { defineConfig } from 'vitest/config';

const zones = ['Europe/Madrid', 'America/Los_Angeles', 'Asia/Kolkata'];
const common = { pool: 'forks' as const, setupFiles: ['tests/temporal.ts'] };

export default defineConfig({
  test: {
    projects: [
      ...zones.map((zone) => ({
        test: {
          ...common,
          name: `unit ${zone}`,
          include: ['tests/shared/**/*.test.ts', 'tests/renderer/**/*.test.ts', 'tests/*.test.ts'],
          // Proofs of many thousand cases, where no zone plays a part, run once.
          exclude: zone === zones[0] ? [] : ['tests/**/*.proof.test.ts'],
          env: { TZ: zone },
        },
      })),
      {
        test: {
          ...common,
          name: 'integration',
          include: [
            'tests/electron/**/*.test.ts',
            'tests/tools/start/**/*.test.ts',
            'tests/tools/prerequisites/**/*.test.ts',
            'tests/tools/*.test.ts',
            'tests/simulation/**/*.test.ts',
          ],
          env: { TZ: 'Europe/Madrid' },
        },
      },
      {
        test: {
          ...common,
          name: 'window',
          include: ['tests/tools/standin/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
          // Real programs under a real display: a limit for when one hangs, not a measure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // More than there may be cores: each waits half of its time for another program.
          maxWorkers: 3,
        },
      },
    ],
  },
});
