import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from './until.ts';

const run = promisify(execFile);

/** What of a file dialog is on the screen; each is a window. */
interface FileDialog {
  readonly chooser: string | undefined;
  /** The names that begin as what is typed. */
  readonly completions: string | undefined;
  /** Whether to replace a file. */
  readonly question: string | undefined;
}

/** Drives a file dialog by keys, as a person does. */
export function fileDialogOn(env: NodeJS.ProcessEnv) {
  const key = (...keys: string[]) => run('xdotool', ['key', '--clearmodifiers', ...keys], { env });

  async function seen(): Promise<FileDialog> {
    const search = ['search', '--onlyvisible', '--class', '^(Gjs|Electron|Pilar)$'];
    const found = await run('xdotool', search, { env }).catch(() => ({ stdout: '' }));
    const windows = await Promise.all(
      found.stdout
        .split('\n')
        .filter(Boolean)
        .map(async (id) => {
          const asked = ['-id', id, '_NET_WM_WINDOW_TYPE', '_NET_WM_NAME'];
          const { stdout } = await run('xprop', asked, { env }).catch(() => ({ stdout: '' }));
          return { id, told: stdout };
        }),
    );
    const isDialog = /WINDOW_TYPE_DIALOG/;
    const isNamed = /_NET_WM_NAME\S* = "./;
    return {
      completions: windows.find(({ told }) => /WINDOW_TYPE_COMBO/.test(told))?.id,
      question: windows.find(({ told }) => isDialog.test(told) && !isNamed.test(told))?.id,
      chooser: windows.find(({ told }) => isDialog.test(told) && isNamed.test(told))?.id,
    };
  }

  async function hasFocus(window: string | undefined): Promise<boolean> {
    const active = await run('xdotool', ['getactivewindow'], { env }).catch(() => null);
    return window !== undefined && active?.stdout.trim() === window;
  }

  /** Waits until the dialog hears keys, and tells its title. */
  async function shown(): Promise<string> {
    return until('a file dialog', async () => {
      const { chooser } = await seen();
      if (chooser === undefined || !(await hasFocus(chooser))) return undefined;
      return (await run('xdotool', ['getwindowname', chooser], { env })).stdout.trim();
    });
  }

  /** Enter, once more where the list of completions came in its way. */
  async function enter(): Promise<void> {
    await key('Return');
    await until('an answer to Enter', async () => {
      const { chooser, completions, question } = await seen();
      if (chooser === undefined || question !== undefined) return true;
      if (completions === undefined) return undefined;
      await key('Return');
      await until('the completions to go', async () =>
        (await seen()).completions === completions ? undefined : true,
      );
      return undefined;
    });
  }

  async function gone(): Promise<void> {
    await until('the file dialog to go', async () =>
      (await seen()).chooser === undefined ? true : undefined,
    );
  }

  return {
    shown,
    /** The title of the window that the dialog belongs to; null where it belongs to none. */
    async parent(): Promise<string | null> {
      const { chooser = '' } = await seen();
      const { stdout } = await run('xprop', ['-id', chooser, 'WM_TRANSIENT_FOR'], { env });
      const id = /# (0x[\da-f]+)/.exec(stdout)?.[1];
      if (id === undefined) return null;
      return (await run('xdotool', ['getwindowname', id], { env })).stdout.trim();
    },
    /** Takes what the dialog suggests. */
    async accept(): Promise<void> {
      await shown();
      await enter();
    },
    /** Types a path in place of what is suggested, and Enter. */
    async choose(path: string): Promise<void> {
      await shown();
      await key('ctrl+l', 'ctrl+a');
      await run('xdotool', ['type', '--clearmodifiers', path], { env });
      await enter();
    },
    /** Answers whether to replace the file that is there. */
    async answerQuestion(isYes: boolean): Promise<void> {
      await until('the question', async () =>
        (await hasFocus((await seen()).question)) ? true : undefined,
      );
      await key(isYes ? 'Return' : 'Escape');
      await until('the question to go', async () =>
        (await seen()).question === undefined ? true : undefined,
      );
    },
    async cancel(): Promise<void> {
      await shown();
      await key('Escape');
      await gone();
    },
    gone,
  };
}
