import { defineConfig } from 'vitest/config';

const zones = ['Europe/Madrid', 'America/Los_Angeles', 'Asia/Kolkata'];
const common = {
  pool: 'forks' as const,
  setupFiles: ['tests/temporal.ts'],
  // Left to itself it would leave one core to nobody, which of two is half.
  maxWorkers: '100%',
};

export default defineConfig({
  test: {
    projects: [
      ...zones.map((zone) => ({
        test: {
          ...common,
          name: `unit ${zone}`,
          include: ['tests/shared/**/*.test.ts', 'tests/renderer/**/*.test.ts', 'tests/*.test.ts'],
          exclude: ['tests/**/*.proof.test.ts'],
          env: { TZ: zone },
          // What is tested there is pure, but for a page that some stub and put back: a process of
          // its own for each of hundreds of files would take longer than the tests.
          isolate: false,
        },
      })),
      {
        test: {
          ...common,
          // Of many thousand cases, where no zone plays a part; one counts the steps of its process.
          name: 'unit proofs',
          include: ['tests/shared/**/*.proof.test.ts'],
          env: { TZ: zones[0] ?? 'UTC' },
        },
      },
      {
        test: {
          ...common,
          name: 'integration',
          include: [
            'tests/electron/**/*.test.ts',
            'tests/tools/start/**/*.test.ts',
            'tests/tools/prerequisites/**/*.test.ts',
            'tests/tools/icons/**/*.test.ts',
            'tests/tools/notices/**/*.test.ts',
            'tests/tools/pack/**/*.test.ts',
            'tests/tools/*.test.ts',
            'tests/simulation/**/*.test.ts',
            'tests/torture/**/*.test.ts',
          ],
          exclude: ['tests/torture/window.test.ts'],
          env: { TZ: 'Europe/Madrid' },
        },
      },
      {
        test: {
          ...common,
          name: 'window',
          include: [
            'tests/tools/standin/**/*.test.ts',
            'tests/e2e/**/*.test.ts',
            'tests/torture/window.test.ts',
          ],
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
