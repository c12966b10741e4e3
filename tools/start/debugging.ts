import { setTimeout as pause } from 'node:timers/promises';

/** A window as the debugging port lists it. */
export interface Target {
  readonly type: string;
  readonly url: string;
  readonly webSocketDebuggerUrl: string;
}

export type Parameters = Readonly<Record<string, unknown>>;

/**
 * The debugging protocol of one window, and no library round it: what Playwright asks of a browser
 * on connecting, Electron has refused at times (playwright-java#1756).
 */
export interface Debugger {
  ask(method: string, parameters?: Parameters): Promise<Record<string, unknown>>;
  on(method: string, callback: (parameters: Record<string, unknown>) => void): void;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** The open windows; none while nothing listens on the port yet. */
export async function windowsOn(port: number): Promise<readonly Target[]> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
    const targets = (await answer.json()) as readonly Target[];
    return targets.filter(({ type, url }) => type === 'page' && !url.startsWith('devtools:'));
  } catch {
    return [];
  }
}

/** The first window to open; rejects when the signal says that it is no longer awaited. */
export async function firstWindow(port: number, signal: AbortSignal): Promise<Target> {
  for (;;) {
    const [first] = await windowsOn(port);
    if (first !== undefined) return first;
    await pause(50, undefined, { signal });
  }
}

export async function debug(target: Target): Promise<Debugger> {
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`No answer at ${target.url}`)));
  });
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, (parameters: Record<string, unknown>) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method !== undefined) listeners.get(message.method)?.(message.params ?? {});
  });
  socket.addEventListener('close', () => {
    for (const settle of waiting.values()) settle({ error: { message: 'The window has closed.' } });
  });
  let lastId = 0;
  return {
    ask(method, parameters = {}) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, ({ error, result }) => {
          waiting.delete(id);
          if (error) reject(new Error(`${method}: ${error.message}`));
          else resolve(result ?? {});
        });
        socket.send(JSON.stringify({ id, method, params: parameters }));
      });
    },
    on: (method, callback) => void listeners.set(method, callback),
    close: () => socket.close(),
  };
}
