import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { CallName } from '../../shared/ipc/calls.ts';
import type { Answer } from '../../shared/ipc/contract.ts';
import { type Opening, startPilar } from '../../tools/drive/pilar.ts';
import { freePort } from '../../tools/start/freePort.ts';

/** A limit for when one hangs, not a measure. */
const mostTries = 2_000;

/** A running Pilar at the end of a wire: its page's own bridge, and nothing else of it. */
export interface Wired {
  /** Calls as the page does; null where Pilar has ended before an answer came. */
  readonly call: (name: CallName, input: unknown) => Promise<Answer<unknown> | null>;
  /** Asks Chromium's page something by its debugging protocol; null where Pilar has ended. */
  readonly ask: (method: string, params: object) => Promise<unknown>;
  /** `kill -9` of the main process. */
  readonly kill: () => Promise<void>;
}

/**
 * Opens Pilar and waits until it answers the call `first`, which is by default one that needs the
 * journal. It speaks to Chromium's debugging port without a
 * library: a thousand openings are to take no longer than they must.
 */
export async function openWired(opening: Opening, first: CallName = 'today'): Promise<Wired> {
  const debugPort = await freePort();
  const { child, ended, terminal } = await startPilar(opening, { debugPort });
  let isOver = false;
  const over = ended.then((code) => {
    isOver = true;
    return code;
  });
  const look = async <Seen>(ask: () => Promise<Seen | null>): Promise<Seen> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const seen = await ask().catch(() => null);
      if (seen !== null) return seen;
      if (isOver) throw new Error(`Pilar ended with ${await over}:\n${terminal()}`);
      await pause(15);
    }
    throw new Error(`Pilar does not come up:\n${terminal()}`);
  };
  const socket = await look(() => socketOf(debugPort));
  const ask = askerOf(socket);
  const call = callerOf(ask);
  await look(async () => ((await call(first, undefined))?.ok ? true : null));
  return {
    call,
    ask,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
      socket.close();
      await untilAlone(opening.profile);
    },
  };
}

async function socketOf(port: number): Promise<WebSocket | null> {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = (await answer.json()) as readonly {
    readonly type: string;
    readonly url: string;
    readonly webSocketDebuggerUrl: string;
  }[];
  const page = targets.find(({ type }) => type === 'page');
  if (page === undefined) return null;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await once(socket, 'open');
  return socket;
}

interface Reply {
  readonly id: number;
  readonly result?: unknown;
}

function askerOf(socket: WebSocket): Wired['ask'] {
  let count = 0;
  const waiting = new Map<number, (answer: unknown) => void>();
  const giveUp = () => {
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as Reply;
    waiting.get(id)?.(result ?? null);
    waiting.delete(id);
  });
  socket.addEventListener('close', giveUp);
  socket.addEventListener('error', giveUp);
  return (method, params) =>
    new Promise((answer) => {
      if (socket.readyState !== WebSocket.OPEN) return answer(null);
      count += 1;
      waiting.set(count, answer);
      socket.send(JSON.stringify({ id: count, method, params }));
    });
}

function callerOf(ask: Wired['ask']): Wired['call'] {
  return (name, input) => {
    const given = input === undefined ? '' : JSON.stringify(input);
    const expression = `window.pilar.calls[${JSON.stringify(name)}](${given})`;
    return evaluated(ask, expression) as Promise<Answer<unknown> | null>;
  };
}

/** What an expression comes to in the page; null where Pilar has ended. */
export async function evaluated(ask: Wired['ask'], expression: string): Promise<unknown> {
  const params = { expression, awaitPromise: true, returnByValue: true };
  const reply = (await ask('Runtime.evaluate', params)) as {
    readonly result?: { readonly value?: unknown };
  } | null;
  return reply?.result?.value ?? null;
}

/**
 * Ends what the stand-in's Chromium leaves behind: in Electron that is the main process itself, and
 * goes with it. One whose main process was killed just as it began can stay for ever.
 */
export async function untilAlone(profile: string): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const left = readdirSync('/proc').filter((pid) => isChromiumOf(profile, pid));
    if (left.length === 0) return;
    for (const pid of left)
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch {
        // It has gone by itself.
      }
    await pause(15);
  }
}

function isChromiumOf(profile: string, pid: string): boolean {
  if (!/^\d+$/.test(pid)) return false;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.includes(`--user-data-dir=${join(profile, 'Chromium')}`);
  } catch {
    return false;
  }
}
