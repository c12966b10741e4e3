import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from './until.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('fileDrag.gjs.js', import.meta.url));

/**
 * Drags a file with the mouse from another window onto one, and drops it.
 *
 * @param title of the window
 * @param place where in the window
 * @param isOver whether the window has heard of what is dragged over it
 */
export async function dragFileOnto(
  env: NodeJS.ProcessEnv,
  path: string,
  { title, place: { x, y } }: { title: string; place: { x: number; y: number } },
  isOver: () => Promise<boolean>,
): Promise<void> {
  const mouse = (...words: (string | number)[]) => run('xdotool', words.map(String), { env });
  const windowOf = (name: string) =>
    until(`the window ${name}`, async () => {
      const search = ['search', '--onlyvisible', '--name', `^${name}$`];
      const { stdout } = await run('xdotool', search, { env }).catch(() => ({ stdout: '' }));
      return stdout.trim().split('\n')[0] || undefined;
    });
  const source = spawn('gjs', ['-m', script, path], { env, stdio: 'ignore' });
  const ended = once(source, 'exit');
  try {
    const [from, onto] = await Promise.all([windowOf('File to drag'), windowOf(title)]);
    await mouse('mousemove', '--window', from, 30, 30);
    await mouse('mousedown', 1);
    let step = 0;
    await until('the file to be dragged over the window', async () => {
      step += 1;
      await mouse('mousemove', '--window', onto, x + (step % 9), y);
      return (await isOver()) || undefined;
    });
    await mouse('mouseup', 1);
    await ended;
  } finally {
    source.kill();
  }
}
