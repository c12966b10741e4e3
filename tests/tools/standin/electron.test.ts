import { describe, expect, it } from 'vitest';
import { type Application, desktopOfTests, eventually } from './application.ts';

const tests = desktopOfTests({ notifications: false });

/** Starts the program that the app runs on, as what starts with a session: without npm's path. */
function startAgain(app: Application, ...words: string[]): Promise<number | null> {
  return app.main(({ app: electron }, more) => {
    const { spawn } = process.getBuiltinModule('node:child_process');
    const folders = String(process.env.PATH).split(':');
    const PATH = folders.filter((folder) => !folder.includes('node_modules')).join(':');
    const child = spawn(process.execPath, [electron.getAppPath(), ...more], {
      cwd: '/',
      env: { ...process.env, PATH },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return new Promise<number | null>((resolve) => child.once('exit', resolve));
  }, words);
}

describe('the program that an app runs on', () => {
  it('is told by process.execPath, and as the app’s own file', async () => {
    const app = await tests.start('--no-window').ready();
    const [program, first, file] = await app.main(({ app: electron }) => [
      process.execPath,
      process.argv[0],
      electron.getPath('exe'),
    ]);
    expect(program).toMatch(/\/tools\/standin\/electron$/);
    expect([first, file]).toEqual([program, program]);
  });

  it('starts the app a second time, which the first one hears', async () => {
    const app = await tests.start('--no-window', '--single').ready();
    await app.main(({ app: electron, seen }) => {
      electron.on('second-instance', (_event, argv) => void seen.events.push(String(argv.at(-1))));
    });
    expect(await startAgain(app, '--single', '--hidden')).toBe(0);
    await eventually('second-instance', async () => {
      const { events } = await app.main(({ seen }) => seen);
      return events.includes('--hidden');
    });
  });

  it('says what is missing where it is given no app', async () => {
    const app = await tests.start('--no-window').ready();
    const code = await app.main(() => {
      const { spawn } = process.getBuiltinModule('node:child_process');
      const child = spawn(process.execPath, [], { stdio: ['ignore', 'ignore', 'inherit'] });
      return new Promise<number | null>((resolve) => child.once('exit', resolve));
    });
    expect(code).toBe(1);
    expect(app.output).toContain('Usage: ');
  });
});
