import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findChromium } from './chromium.ts';

/** How long the entry module may take before it is told what probably holds it. */
const patience = 5_000;

function give(up: string): never {
  process.stderr.write(`${up}\n`);
  process.exit(1);
}

const [, , given, ...rest] = process.argv;
if (!given) give('Usage: node tools/standin/run.ts <app folder> [--switch[=value] …]');
const folder = resolve(given);
if (!existsSync(join(folder, 'package.json'))) give(`There is no package.json in ${folder}.`);
if (!findChromium()) give('Pilar needs Chromium here: install it (apt install chromium).');
if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  give('There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.');
}

// Electron's own program takes an app's folder, and Node does not.
process.execPath = fileURLToPath(new URL('./electron', import.meta.url));
process.argv = [process.execPath, given, ...rest];
const standin = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve(specifier, context, next) {
    const own = specifier === 'electron' || specifier === 'electron/main';
    return own
      ? { url: standin, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context);
  },
});

const { electronVersion, readChromeVersion } = await import('./settings.ts');
const { running } = await import('./app.ts');

const versions = Object.defineProperty(
  { ...process.versions, electron: electronVersion },
  'chrome',
  {
    get: readChromeVersion,
    enumerable: true,
  },
);
Object.defineProperty(process, 'versions', { value: versions, enumerable: true });
Object.defineProperty(process, 'type', { value: 'browser', enumerable: true });

// A person sees a dialog where Electron fails; a terminal sees the stack. Where nobody reads it any
// more, complaining fails in turn, and complaining about that would go on for ever.
process.once('uncaughtException', () => process.stderr.on('error', () => {}));
process.on('uncaughtException', (error) => {
  console.error(error);
  running.exit(1);
});
// Electron only warns of a rejection nobody handles.
process.on('unhandledRejection', (reason) => {
  console.error('Unhandled promise rejection in the main process:', reason);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => running.quit());
}

const { main = 'index.js' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  main?: string;
};
const late = setTimeout(() => {
  process.stderr.write(
    `stand-in: ${main} is still not evaluated. Electron becomes ready only after its entry module: ` +
      'a top-level await on app.whenReady() waits for ever.\n',
  );
}, patience);
await import(pathToFileURL(join(folder, main)).href);
clearTimeout(late);
running.becomeReady();
