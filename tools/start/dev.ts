import { join } from 'node:path';
import { buildAll } from '../build.ts';
import { startApp } from './app.ts';
import { cacheFolder } from './cacheFolder.ts';
import { runCommand } from './command.ts';
import { debug, firstWindow } from './debugging.ts';
import { type DevApp, startDevSession } from './devSession.ts';
import { freePort } from './freePort.ts';
import type { StartOptions } from './options.ts';
import { readyRuntime } from './readyRuntime.ts';
import type { Runtime } from './runtime.ts';
import { openScreen } from './screen.ts';
import { onEndingSignal } from './signals.ts';

const root = join(import.meta.dirname, '..', '..');

async function reloadWindow(port: number, signal: AbortSignal): Promise<void> {
  const page = await debug(await firstWindow(port, signal));
  await page.ask('Page.reload');
  page.close();
}

async function startDevApp(
  runtime: Runtime,
  environment: NodeJS.ProcessEnv,
  options: StartOptions,
): Promise<DevApp> {
  // A port of its own at each start: the last one may not be free again yet.
  const debugPort = options.debugPort ?? (await freePort());
  const profile = options.profile ?? join(cacheFolder(root), 'dev-profile');
  const app = startApp(runtime, root, { profile, debugPort }, environment);
  const gone = new AbortController();
  void app.ended.then(() => gone.abort());
  return {
    ...app,
    async reload() {
      try {
        await reloadWindow(debugPort, gone.signal);
      } catch {
        // It closed meanwhile, and the next start reads what is built.
      }
    },
  };
}

async function develop(options: StartOptions): Promise<number> {
  const runtime = await readyRuntime(root);
  const screen = await openScreen();
  const open = () => startDevApp(runtime, screen.environment, options);
  const session = startDevSession(open, (line) => console.log(line));
  onEndingSignal((signal) => session.end(signal));
  const building = await buildAll({
    root,
    watch: {
      onRebuilt(part, milliseconds) {
        const then = part === 'renderer' ? ': the window reloads' : ': Pilar restarts';
        console.log(`Built ${part} in ${milliseconds} ms${session.isOpen() ? then : ''}.`);
        void session.rebuilt(part);
      },
      onBroken(part, words) {
        console.error(`${part} does not build; out/ stays as it was.\n${words}`);
      },
    },
  });
  const code = await session.ended;
  await building.close();
  await screen.close();
  return code;
}

const help = `npm run dev -- [options]

  --profile <folder>   keep the journal and its settings there
  --debug-port <port>  let a debugger attach to the window on this port
  --help               show this

Builds at every change: the window reloads, or Pilar restarts when main, preload or shared changed.
PILAR_RUNTIME=electron or PILAR_RUNTIME=standin chooses what Pilar runs on.`;

await runCommand({ options: ['profile', 'debug-port'], help, run: develop });
