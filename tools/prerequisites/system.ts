import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import type { Right } from './decide.ts';
import { isOnPath } from './need.ts';

export interface Outcome {
  readonly code: number;
  /** Empty when the command wrote straight to the terminal. */
  readonly output: string;
}

/** The machine as the prerequisites see it; tests bring their own. */
export interface System {
  readonly path: string;
  readonly isTerminal: boolean;
  readonly isRoot: boolean;
  say(line: string): void;
  ask(question: string): Promise<boolean>;
}

export function thisSystem(): System {
  return {
    path: process.env.PATH ?? '',
    isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
    isRoot: process.getuid?.() === 0,
    say: (line) => console.log(line),
    async ask(question) {
      const terminal = createInterface({ input: process.stdin, output: process.stdout });
      const gone = new Promise<string>((resolve) => terminal.once('close', () => resolve('no')));
      const asked = terminal.question(question).catch(() => 'no');
      const answer = await Promise.race([asked, gone]);
      terminal.close();
      return /^y(es)?$/i.test(answer.trim());
    },
  };
}

export function rightOf(system: System): Right {
  if (system.isRoot) return 'root';
  if (!isOnPath('sudo', system.path)) return 'none';
  const env = { ...process.env, PATH: system.path };
  const { status } = spawnSync('sudo', ['-n', 'true'], { env, stdio: 'ignore' });
  return status === 0 ? 'sudo' : 'sudo with a password';
}

/** Runs on the person's terminal, or silently, keeping what it said for when it fails. */
export function run(
  command: readonly string[],
  system: System,
  where: 'terminal' | 'silently',
): Promise<Outcome> {
  const [program = '', ...rest] = command;
  const silent = where === 'silently';
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      env: { ...process.env, PATH: system.path },
      stdio: silent ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
