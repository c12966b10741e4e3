import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { honest } from './absent.ts';

/** Runs xdg-open, and gives what went wrong, or nothing. */
function open(what: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn('xdg-open', [what], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (piece: Buffer) => {
      said += piece;
    });
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code) => {
      resolve(code === 0 ? '' : said.trim() || `xdg-open failed with code ${code}`);
    });
  });
}

export const shell = honest('shell', {
  async openExternal(url: string, options?: Electron.OpenExternalOptions) {
    if (options && Object.keys(options).some((name) => name !== 'activate')) {
      throw new Error('stand-in: options of shell.openExternal are not there');
    }
    const wrong = await open(new URL(url).href);
    if (wrong) throw new Error(wrong);
  },
  openPath: (path: string) => open(path),
  showItemInFolder(path: string) {
    void open(dirname(path)).then((wrong) => {
      if (wrong) process.stderr.write(`stand-in: ${wrong}\n`);
    });
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>);
