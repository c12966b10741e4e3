import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The project's own folder. */
export const root = resolve(import.meta.dirname, '..', '..');

/** One program that is to succeed. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

/** What can be known without running Pilar: format and lint, promises left alone, types, workflows. */
export const quickSteps: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '--log-level=warn', '.'] },
  {
    name: 'promises',
    command: ['oxlint', '--type-aware', '--deny-warnings', '--quiet', '-c', '.oxlintrc.json'],
  },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'workflows', command: ['node', join(import.meta.dirname, 'workflows.ts')] },
];

/** Runs a step in the project's folder, in sight; answers whether it succeeded. */
export async function succeeds({ name, command: [program, ...words] }: Step): Promise<boolean> {
  const begun = performance.now();
  const code = await new Promise<number | null>((done, fail) => {
    // npm puts `node_modules/.bin` first on the path.
    // On Windows npm's programs are command files, which only a shell starts.
    const isWindows = process.platform === 'win32';
    const child = spawn(program, isWindows ? words.map((word) => `"${word}"`) : words, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: isWindows,
    });
    child.once('error', fail);
    child.once('close', done);
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  return code === 0;
}
