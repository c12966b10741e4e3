import { constants } from 'node:os';
import { type App, startApp } from './app.ts';
import { freePort } from './freePort.ts';
import { buildIfStale } from './freshBuild.ts';
import type { StartOptions } from './options.ts';
import { readyRuntime } from './readyRuntime.ts';
import { openScreen } from './screen.ts';
import { NotDrawn, saveToday } from './screenshot.ts';
import { onEndingSignal } from './signals.ts';

const drawingLimit = 60_000;

async function photograph(app: App, port: number, file: string): Promise<number> {
  const given = new AbortController();
  const limit = setTimeout(
    () => given.abort(`${drawingLimit / 1000} s have passed.`),
    drawingLimit,
  );
  void app.ended.then((code) => given.abort(`Pilar ended with ${code}.`));
  try {
    await saveToday(port, file, given.signal);
    console.log(`Saved ${file}.`);
    return 0;
  } catch (error) {
    if (!(error instanceof NotDrawn)) throw error;
    console.error(error.message);
    return 1;
  } finally {
    clearTimeout(limit);
    app.end();
    await app.ended;
  }
}

/** Starts Pilar and stays until it ends; answers its exit code. */
export async function startPilar(
  root: string,
  { profile, debugPort, screenshot }: StartOptions,
): Promise<number> {
  let app: App | undefined;
  onEndingSignal((signal) => {
    if (app === undefined) process.exit(128 + constants.signals[signal]);
    app.end(signal);
  });
  const runtime = await readyRuntime(root);
  await buildIfStale(root);
  const screen = await openScreen();
  try {
    const port = debugPort ?? (screenshot === undefined ? undefined : await freePort());
    const switches = {
      ...(profile !== undefined && { profile }),
      ...(port !== undefined && { debugPort: port }),
    };
    app = startApp(runtime, root, switches, screen.environment);
    if (screenshot === undefined || port === undefined) return await app.ended;
    return await photograph(app, port, screenshot);
  } finally {
    await screen.close();
  }
}
