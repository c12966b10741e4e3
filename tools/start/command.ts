import { type Asked, readOptions, type StartOptions } from './options.ts';
import { exitWith } from './stop.ts';

export interface Command {
  readonly options: readonly ('profile' | 'debug-port' | 'screenshot')[];
  readonly help: string;
  run(options: StartOptions): Promise<number>;
}

function asked({ options }: Command): Asked {
  // npm runs a script in the project's folder and says in INIT_CWD where the person stands.
  return readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd(), options);
}

/** Reads the options and runs the command; the process ends with it. */
export async function runCommand(command: Command): Promise<void> {
  const what = asked(command);
  if (what.kind === 'help') console.log(command.help);
  else if (what.kind === 'wrong') {
    console.error(what.sentence);
    process.exit(2);
  } else await exitWith(() => command.run(what.options));
}
