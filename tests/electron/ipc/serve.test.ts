import { describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../../electron/ipc/refusal.ts';
import { type Handlers, serve } from '../../../electron/ipc/serve.ts';
import { type CallName, callNames, channelOf } from '../../../shared/ipc/calls.ts';

/** Serves handlers of which only `given` may be called, and answers a way to call them. */
function serving(given: Partial<Handlers>) {
  const served = new Map<string, (event: unknown, input: unknown) => Promise<unknown>>();
  const onChanged = vi.fn();
  const onFault = vi.fn();
  const unexpected = () => {
    throw new Error('This handler was not to be called.');
  };
  const handlers = Object.fromEntries(callNames.map((name) => [name, unexpected]));
  serve(
    { handle: (channel: string, listener: never) => void served.set(channel, listener) } as never,
    { ...handlers, ...given } as Handlers,
    { onChanged, onFault },
  );
  const call = (name: CallName, input?: unknown, url = 'app://journal/index.html') =>
    served.get(channelOf(name))?.({ senderFrame: { url, parent: null } }, input);
  return { served, call, onChanged, onFault };
}

const tick = { action: 'portfolio', day: '2026-11-22' };

describe('Serving the contract', () => {
  it('serves every call and no other', () => {
    expect([...serving({}).served.keys()]).toEqual(callNames.map(channelOf));
  });

  it('hands the parsed input on, and says what a command changed once it is done', async () => {
    const order: string[] = [];
    const { call, onChanged } = serving({ tick: () => void order.push('handled') });
    onChanged.mockImplementation(() => order.push('announced'));
    expect(await call('tick', tick)).toEqual({ ok: true, value: undefined });
    expect(onChanged).toHaveBeenCalledExactlyOnceWith(['completions', 'history']);
    expect(order).toEqual(['handled', 'announced']);
  });

  it('refuses a foreign frame before anything else', async () => {
    const { call } = serving({});
    const refused = { ok: false, error: { code: 'forbidden' } };
    expect(await call('tick', tick, 'https://example.org/')).toEqual(refused);
    expect(await call('tick', 'nonsense', 'about:blank')).toEqual(refused);
  });

  it('refuses a payload of the wrong shape, unseen by the handler', async () => {
    const { call, onChanged } = serving({});
    for (const input of [undefined, null, 7, [], { action: 'portfolio' }, { ...tick, more: 1 }])
      expect(await call('tick', input)).toEqual({ ok: false, error: { code: 'invalidInput' } });
    expect(onChanged).not.toHaveBeenCalled();
  });

  it("passes on a handler's refusal, and announces nothing", async () => {
    const { call, onChanged, onFault } = serving({
      tick: () => {
        throw new Refusal({ code: 'inTheFuture' });
      },
    });
    expect(await call('tick', tick)).toEqual({ ok: false, error: { code: 'inTheFuture' } });
    expect(onChanged).not.toHaveBeenCalled();
    expect(onFault).not.toHaveBeenCalled();
  });

  it('tells a failing disk from a failing Pilar, and reports both', async () => {
    const full = Object.assign(new Error('database or disk is full'), { name: 'SqliteError' });
    const failing = serving({
      tick: () => {
        throw full;
      },
      openDataFolder: () => Promise.reject(new TypeError('a mistake of ours')),
      today: () => {
        throw Object.assign(new Error('database disk image is malformed'), {
          name: 'SqliteError',
          code: 'SQLITE_CORRUPT_INDEX',
        });
      },
    });
    expect(await failing.call('tick', tick)).toMatchObject({ error: { code: 'storeFailed' } });
    expect(await failing.call('openDataFolder')).toMatchObject({ error: { code: 'internal' } });
    expect(await failing.call('today')).toMatchObject({ error: { code: 'journalDamaged' } });
    expect(failing.onFault).toHaveBeenCalledTimes(3);
    expect(failing.onChanged).not.toHaveBeenCalled();
  });

  it('answers a job once it is done, and announces nothing', async () => {
    const job = '0b7f6a52-3d5f-4a3e-9d53-7f1f0f5c2a11';
    const read = { text: '20', unsure: [] };
    const { promise, resolve } = Promise.withResolvers<typeof read>();
    const { call, onChanged } = serving({ readPicture: () => promise });
    const answer = call('readPicture', { job, picture: new Uint8Array(8) });
    resolve(read);
    expect(await answer).toEqual({ ok: true, value: read });
    expect(onChanged).not.toHaveBeenCalled();
  });

  it('tells a job that was cancelled from one that failed', async () => {
    const job = '0b7f6a52-3d5f-4a3e-9d53-7f1f0f5c2a11';
    const input = { job, picture: new Uint8Array(8) };
    const given = serving({
      readPicture: () => Promise.reject(new Refusal({ code: 'cancelled' })),
    });
    expect(await given.call('readPicture', input)).toMatchObject({ error: { code: 'cancelled' } });
    expect(given.onFault).not.toHaveBeenCalled();
    const failing = serving({ readPicture: () => Promise.reject(new Error('out of memory')) });
    expect(await failing.call('readPicture', input)).toMatchObject({ error: { code: 'internal' } });
    expect(failing.onFault).toHaveBeenCalledOnce();
  });
});
