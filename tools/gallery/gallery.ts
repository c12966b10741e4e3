// `npm run ui`: every component in every state, in both themes side by side.
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { type App, startApp } from '../start/app.ts';
import { cacheFolder } from '../start/cacheFolder.ts';
import { runCommand } from '../start/command.ts';
import { buildIfStale } from '../start/freshBuild.ts';
import type { StartOptions } from '../start/options.ts';
import { readyRuntime } from '../start/readyRuntime.ts';
import { openScreen } from '../start/screen.ts';
import { onEndingSignal } from '../start/signals.ts';
import { buildGallery } from './build.ts';

const root = resolve(import.meta.dirname, '..', '..');

async function show({ debugPort }: StartOptions): Promise<number> {
  let app: App | undefined;
  onEndingSignal((signal) => {
    if (app === undefined) process.exit(128 + constants.signals[signal]);
    app.end(signal);
  });
  const runtime = await readyRuntime(root);
  await buildIfStale(root);
  const gallery = await buildGallery(root);
  const screen = await openScreen();
  try {
    // A profile of its own: nobody's journal is opened for it.
    const profile = join(cacheFolder(root), 'gallery-profile');
    const switches = { profile, ...(debugPort !== undefined && { debugPort }) };
    app = startApp(runtime, gallery, switches, screen.environment);
    return await app.ended;
  } finally {
    await screen.close();
  }
}

const help = `npm run ui -- [options]

  --debug-port <port>  let a debugger attach to the window on this port
  --help               show this

Opens the gallery of renderer/ui: every component in every state, in both themes.`;

await runCommand({ options: ['debug-port'], help, run: show });
