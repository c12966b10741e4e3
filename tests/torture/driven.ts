import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Answer } from '../../shared/ipc/contract.ts';
import type { Called } from './anyCall.ts';

/** How a driver is to be run. */
export interface Drive {
  readonly file: string;
  /** The number after which its ids go on. */
  readonly firstId: number;
  readonly calls: readonly Called[];
  /** What `strace` is to do with it, word for word; it runs alone where there is nothing. */
  readonly strace?: readonly string[];
}

/** A line of a driver: what it answers, and the number of the last id it has drawn by then. */
export interface Line {
  readonly answer: Answer<unknown>;
  readonly lastId: number;
}

/** What became of a driver. */
export interface Driven {
  /** What it said of the opening; null where it ended before. */
  readonly opening: Line | null;
  /** What it answered to the first commands, one after another. */
  readonly answers: readonly Line[];
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** Runs a driver to its end, which may come early. */
export async function drive({ file, firstId, calls, strace }: Drive): Promise<Driven> {
  const driver = [process.execPath, join(import.meta.dirname, 'driver.ts'), file, String(firstId)];
  const [program = '', ...words] = strace ? ['strace', ...strace, ...driver] : driver;
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'pipe'] });
  // One that was killed reads no more.
  child.stdin.on('error', () => {});
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece;
  });
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  // All at once, so that it never waits for us.
  child.stdin.end(calls.map((called) => `${JSON.stringify(called)}\n`).join(''));
  const lines: Line[] = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(JSON.parse(line));
  const [code, signal] = await ended;
  const [opening = null, ...answers] = lines;
  return { opening, answers, code, signal, said };
}
