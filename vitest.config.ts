import { defineConfig } from 'vitest/config';

const zones = ['Europe/Madrid', 'America/Los_Angeles', 'Asia/Kolkata'];
const isLinux = process.platform === 'linux';

/**
 * What is Linux's alone, and what it stands on there: strace and signals (torture), Debian's packages
 * (prerequisites), groups of processes and `/proc` (start, the stand-in, the profile), paths and pipes
 * as only Linux has them (opened files). Elsewhere it is left out.
 */
const linuxAlone = [
  'tests/torture/**',
  'tests/tools/prerequisites/**',
  'tests/tools/prerequisites.test.ts',
  'tests/tools/start/**',
  'tests/tools/standin/**',
  'tests/electron/profile.test.ts',
  'tests/electron/openedFiles.test.ts',
];

/**
 * The tests with a window that run everywhere. The others choose the language by `LANG`, which macOS
 * and Windows do not read, or press what X11 and D-Bus show: dialogs, notifications, the tray.
 */
const windowsAnywhere = ['tests/e2e/sealed.test.ts', 'tests/e2e/hostilePage.test.ts'];

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
            'tests/tools/check/**/*.test.ts',
            'tests/tools/start/**/*.test.ts',
            'tests/tools/prerequisites/**/*.test.ts',
            'tests/tools/icons/**/*.test.ts',
            'tests/tools/notices/**/*.test.ts',
            'tests/tools/pack/**/*.test.ts',
            'tests/tools/*.test.ts',
            'tests/simulation/**/*.test.ts',
            'tests/torture/**/*.test.ts',
          ],
          exclude: ['tests/torture/window.test.ts', ...(isLinux ? [] : linuxAlone)],
          env: { TZ: 'Europe/Madrid' },
        },
      },
      {
        test: {
          ...common,
          name: 'window',
          include: isLinux
            ? [
                'tests/tools/standin/**/*.test.ts',
                'tests/e2e/**/*.test.ts',
                'tests/torture/window.test.ts',
              ]
            : windowsAnywhere,
          // What drives the stand-in's own parts has nothing to drive where Electron runs.
          exclude: process.env.PILAR_RUNTIME === 'electron' ? ['tests/tools/standin/**'] : [],
          // Real programs under a real display: a limit for when one hangs, not a measure.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // More than there may be cores: each waits half of its time for another program.
          maxWorkers: 3,
        },
      },
      {
        test: {
          ...common,
          // Only where `PILAR_PACKAGED` names a packaged Pilar: see `.github/workflows/package.yml`.
          name: 'packaged',
          include: ['tests/packaged/**/*.test.ts'],
          testTimeout: 120_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
