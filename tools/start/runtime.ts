import { join } from 'node:path';

/** What runs the app's folder: a program, what it is given before the folder, and after it. */
export interface Runtime {
  readonly name: 'electron' | 'standin';
  readonly program: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Says which runtime it is and why, in one line. */
  readonly line: string;
}

export function electronRuntime(binary: string, because: string, isRoot: boolean): Runtime {
  // Chromium's sandbox refuses to work as root.
  const after = isRoot ? ['--no-sandbox'] : [];
  const asRoot = isRoot ? ', as root and so with --no-sandbox' : '';
  const line = `Pilar runs on Electron: ${because}${asRoot}.`;
  return { name: 'electron', program: binary, before: [], after, line };
}

export function standinRuntime(root: string, because: string): Runtime {
  return {
    name: 'standin',
    program: process.execPath,
    before: [join(root, 'tools', 'standin', 'run.ts')],
    after: [],
    line: `Pilar runs on the stand-in (tools/standin): ${because}.`,
  };
}

export interface AppSwitches {
  readonly profile?: string;
  readonly debugPort?: number;
}

export function appArguments(
  runtime: Runtime,
  root: string,
  { profile, debugPort }: AppSwitches,
): readonly string[] {
  return [
    ...runtime.before,
    root,
    ...runtime.after,
    ...(debugPort === undefined ? [] : [`--remote-debugging-port=${debugPort}`]),
    ...(profile === undefined ? [] : [`--profile=${profile}`]),
  ];
}
