import { join } from 'node:path';
import { runCommand } from './command.ts';
import { startPilar } from './startPilar.ts';

const root = join(import.meta.dirname, '..', '..');

const help = `npm start -- [options]

  --profile <folder>       keep the journal and its settings there
  --debug-port <port>      let a debugger attach to the window on this port
  --screenshot <file.png>  open, draw Today, save the window as a picture, close
  --help                   show this

PILAR_RUNTIME=electron or PILAR_RUNTIME=standin chooses what Pilar runs on.`;

await runCommand({
  options: ['profile', 'debug-port', 'screenshot'],
  help,
  run: (options) => startPilar(root, options),
});
