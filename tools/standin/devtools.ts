import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright-core';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';

export type { Protocol };
export type Send = CDPSession['send'];
export type EventName = keyof Protocol.Events;

interface Message {
  id?: number;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
  sessionId?: string;
}

type Listener = (params: never) => void;

/** One conversation over the pipe: with the browser itself, or with one target. */
export class Conversation {
  readonly id: string | undefined;
  readonly send: Send;
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(id: string | undefined, send: Send) {
    this.id = id;
    this.send = send;
  }

  on<Name extends EventName>(name: Name, listener: (params: Protocol.Events[Name]) => void): void {
    const listeners = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, listeners.add(listener));
  }

  hear(name: string, params: unknown): void {
    for (const listener of this.listeners.get(name) ?? []) listener(params as never);
  }
}

/** Chromium's debugging pipe: messages in JSON, each ended by a zero byte. */
export class Pipe {
  readonly browser = this.converse(undefined);
  readonly closed: Promise<void>;
  private readonly output: Writable;
  private readonly conversations = new Map<string, Conversation>();
  private readonly waiting = new Map<
    number,
    { method: string; resolve: (value: unknown) => void; reject: (error: Error) => void }
  >();
  private pieces: Buffer[] = [];
  private count = 0;
  private open = true;

  constructor(output: Writable, input: Readable) {
    this.output = output;
    output.on('error', () => this.end());
    input.on('data', (piece: Buffer) => this.read(piece));
    this.closed = new Promise((resolve) => {
      input.on('close', () => {
        this.end();
        resolve();
      });
    });
  }

  conversation(id: string): Conversation {
    const known = this.conversations.get(id) ?? this.converse(id);
    this.conversations.set(id, known);
    return known;
  }

  forget(id: string): void {
    this.conversations.delete(id);
  }

  private converse(sessionId: string | undefined): Conversation {
    const send = (method: string, params: unknown = {}): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (!this.open) {
          reject(new Error(`${method}: Chromium is gone`));
          return;
        }
        this.count += 1;
        this.waiting.set(this.count, { method, resolve, reject });
        this.output.write(`${JSON.stringify({ id: this.count, method, params, sessionId })}\0`);
      });
    return new Conversation(sessionId, send as Send);
  }

  private read(piece: Buffer): void {
    let from = 0;
    for (let end = piece.indexOf(0); end >= 0; end = piece.indexOf(0, from)) {
      this.pieces.push(piece.subarray(from, end));
      const text = Buffer.concat(this.pieces).toString();
      this.pieces = [];
      from = end + 1;
      this.receive(JSON.parse(text) as Message);
    }
    if (from < piece.length) this.pieces.push(piece.subarray(from));
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      const to = message.sessionId ? this.conversations.get(message.sessionId) : this.browser;
      if (message.method) to?.hear(message.method, message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  private end(): void {
    this.open = false;
    for (const { method, reject } of this.waiting.values()) {
      reject(new Error(`${method}: Chromium is gone`));
    }
    this.waiting.clear();
  }
}
