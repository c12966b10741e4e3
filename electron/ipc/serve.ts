import type { IpcMain } from 'electron';
import * as v from 'valibot';
import { type CallName, callNames, channelOf } from '../../shared/ipc/calls.ts';
import {
  type Answer,
  type CallError,
  contract,
  type JobName,
  type OutputOf,
  type ParsedInputOf,
  type StepName,
  type Topic,
} from '../../shared/ipc/contract.ts';
import { Refusal } from './refusal.ts';
import { isTrustedSender } from './trustedSender.ts';

/**
 * A handler for every call of the contract; a missing one does not compile. Those of steps answer
 * at once, since a transaction waits for nobody.
 */
export type Handlers = {
  readonly [Name in CallName]: (
    input: ParsedInputOf<Name>,
  ) => OutputOf<Name> | (Name extends StepName ? never : Promise<OutputOf<Name>>);
};

/** Handlers that answer at once, as those do that only ask the journal. */
export type DirectHandlers = {
  readonly [Name in Exclude<CallName, JobName>]: (input: ParsedInputOf<Name>) => OutputOf<Name>;
};

/** What `serve` needs besides the handlers. */
export interface Service {
  /** Told, after a command is on disk, what it changed. */
  readonly onChanged: (topics: readonly Topic[]) => void;
  /** Told of a failure nobody foresaw. */
  readonly onFault: (name: CallName, error: unknown) => void;
}

/**
 * Serves the contract: the sender of every call is checked and its input parsed before a handler
 * sees it, and whatever goes wrong travels back as a value.
 */
export function serve(
  ipcMain: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  { onChanged, onFault }: Service,
): void {
  for (const name of callNames) {
    ipcMain.handle(channelOf(name), async (event, input: unknown): Promise<Answer<unknown>> => {
      if (!isTrustedSender(event.senderFrame)) return failure({ code: 'forbidden' });
      const call = contract[name];
      const parsed = v.safeParse(call.input, input);
      if (!parsed.success) return failure({ code: 'invalidInput' });
      try {
        const handle = handlers[name] as (input: unknown) => unknown;
        const value = await handle(parsed.output);
        if (call.kind === 'command' && call.changes.length > 0) onChanged(call.changes);
        return { ok: true, value };
      } catch (error) {
        if (error instanceof Refusal) return failure(error.reason);
        onFault(name, error);
        return failure({ code: codeOf(error) });
      }
    });
  }
}

function failure(error: CallError): Answer<never> {
  return { ok: false, error };
}

function codeOf(error: unknown): 'journalDamaged' | 'diskFull' | 'storeFailed' | 'internal' {
  if (!(error instanceof Error) || error.name !== 'SqliteError') return 'internal';
  const code = String((error as { code?: unknown }).code);
  if (code === 'SQLITE_FULL') return 'diskFull';
  return /^SQLITE_(CORRUPT|NOTADB)/.test(code) ? 'journalDamaged' : 'storeFailed';
}
