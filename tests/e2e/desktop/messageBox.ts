import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from './until.ts';

const run = promisify(execFile);

/** Answers a message box by keys, as a person does. On Electron this has not been tried. */
export function messageBoxOn(env: NodeJS.ProcessEnv) {
  const key = (...keys: string[]) => run('xdotool', ['key', '--clearmodifiers', ...keys], { env });

  async function boxes(): Promise<string[]> {
    const search = ['search', '--onlyvisible', '--class', '^(Gjs|Electron|Pilar)$'];
    const found = await run('xdotool', search, { env }).catch(() => ({ stdout: '' }));
    const all = found.stdout.split('\n').filter(Boolean);
    const types = all.map(async (id) => {
      const { stdout } = await run('xprop', ['-id', id, '_NET_WM_WINDOW_TYPE'], { env }).catch(
        () => ({ stdout: '' }),
      );
      return stdout.includes('WINDOW_TYPE_DIALOG');
    });
    const isDialog = await Promise.all(types);
    return all.filter((_, index) => isDialog[index]);
  }

  /** Waits until the box hears keys, and tells its title. */
  async function shown(): Promise<string> {
    return until('a message box', async () => {
      const [box] = await boxes();
      const active = await run('xdotool', ['getactivewindow'], { env }).catch(() => null);
      if (box === undefined || active?.stdout.trim() !== box) return undefined;
      return (await run('xdotool', ['getwindowname', box], { env })).stdout.trim();
    });
  }

  const press = async (...keys: string[]) => {
    await shown();
    await key(...keys);
    await until('the message box to go', async () =>
      (await boxes()).length === 0 ? true : undefined,
    );
  };

  return {
    shown,
    /** How many there are on the screen. */
    count: async () => (await boxes()).length,
    /** Presses the button that has the focus. */
    accept: () => press('Return'),
    /** Presses the one to its left. */
    pressLeft: () => press('Left', 'Return'),
    cancel: () => press('Escape'),
  };
}
