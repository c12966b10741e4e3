import { describe, expect, it } from 'vitest';
import { desktopOfTests } from './application.ts';

const { start } = desktopOfTests({ notifications: false });

describe('what the preload exposes', () => {
  it('is there before the page’s own scripts, frozen and copied, without prototypes', async () => {
    const app = await start().ready();
    expect(
      await app.page(`[
        window.pageRan, Object.isFrozen(preload), Object.isFrozen(preload.value.list),
        Object.isFrozen(preload.value.list[1]), preload.value.when instanceof Date,
        Object.getPrototypeOf(preload) === Object.prototype,
        preload.instance.count, preload.instance.method, Object.keys(preload.instance),
        Object.getOwnPropertyDescriptor(window, 'preload').writable,
        Object.getOwnPropertyDescriptor(window, 'preload').configurable,
      ]`),
    ).toEqual([true, true, true, true, true, true, 1, undefined, ['count'], false, false]);
  });

  it('calls both ways, with functions and promises among the values', async () => {
    const app = await start().ready();
    expect(
      await app.page(`(async () => [
        preload.add(2, 3), preload.adder(2)(3), await preload.later({ a: [1] }),
        preload.callBack((value) => value * 2, 21),
        (preload.keep((value) => [value]), preload.callKept(4)),
        preload.describe(new Map()), preload.describe(Promise.resolve()),
        preload.describe(new Uint8Array(1)),
      ])()`),
    ).toEqual([
      5,
      5,
      { a: [1] },
      42,
      [4],
      '[object Map]',
      '[object Promise]',
      '[object Uint8Array]',
    ]);
  });

  it('lets errors cross as errors of the other side', async () => {
    const app = await start().ready();
    expect(
      await app.page(`(async () => {
        const caught = [];
        try { preload.throws() } catch (error) { caught.push(error) }
        try { await preload.rejects() } catch (error) { caught.push(error) }
        try { preload.callBack(() => { throw new Error('from the page') }) } catch (error) { caught.push(error) }
        return caught.map((error) => [error instanceof Error, error.message]);
      })()`),
    ).toEqual([
      [true, 'thrown inside'],
      [true, 'rejected inside'],
      [true, 'from the page'],
    ]);
  });

  it('refuses what cannot be cloned', async () => {
    const app = await start().ready();
    const message = await app.page(
      '(() => { try { preload.describe(new WeakMap()) } catch (error) { return error.message } })()',
    );
    expect(message).toBe('An object could not be cloned.');
  });

  it('shows a page that has poisoned every prototype nothing but its own values', async () => {
    const app = await start().ready();
    const stolen = await app.page(`(async () => {
      const names = ['detail', 'value', 'get', 'set', 'enumerable', '0', '1', '2', 'kind'];
      const stolen = [];
      const take = (name) => () => { stolen[stolen.length] = String(name) };
      const poison = (target, ...names) => {
        for (const name of names) target[name] = take(name);
      };
      poison(EventTarget.prototype, 'addEventListener', 'dispatchEvent', 'removeEventListener');
      poison(Map.prototype, 'get', 'set', 'has', 'delete');
      poison(window, 'addEventListener', 'dispatchEvent', 'CustomEvent', 'Promise', 'Map', 'Proxy');
      poison(Function.prototype, 'call', 'apply', 'bind');
      poison(Reflect, 'apply', 'ownKeys', 'defineProperty', 'getPrototypeOf');
      poison(Object, 'freeze', 'keys', 'entries', 'defineProperty');
      const fresh = [];
      poison(Array.prototype, 'push', 'map', 'forEach', 'slice', Symbol.iterator);
      for (let at = 0; at < names.length; at += 1) {
        Object.prototype.__defineGetter__(names[at], () => { fresh.length += 1 });
        Object.prototype.__defineSetter__(names[at], () => { fresh.length += 1 });
      }
      const results = [preload.add(1, 2), preload.adder(3)(4), preload.value.list.length];
      const later = await preload.later({ secret: 1 });
      const touched = fresh.length;
      for (let at = 0; at < names.length; at += 1) delete Object.prototype[names[at]];
      return JSON.stringify({ stolen: stolen.concat(touched ? ['accessor'] : []), results, later });
    })()`);
    const { stolen: taken, results, later } = JSON.parse(String(stolen));
    expect(taken).toEqual([]);
    expect(results).toEqual([3, 7, 2]);
    expect(later).toEqual({ secret: 1 });
  });

  it('throws by name for what the preload’s own module lacks', async () => {
    const app = await start().ready();
    const message = (code: string): Promise<unknown> =>
      app.page(
        `(() => { try { return String(${code}) } catch (error) { return error.message } })()`,
      );
    expect(await message("preload.touch('sendSync')")).toBe(
      'stand-in: ipcRenderer.sendSync is not there',
    );
    expect(await message("preload.module('fs')")).toBe('module not found: fs');
    expect(await message('typeof require + typeof process + typeof standinTell')).toBe(
      'undefinedundefinedundefined',
    );
  });

  it('lets no module of Electron’s own cross', async () => {
    const app = await start().ready();
    expect(await app.page('preload.itself()')).toEqual({});
  });

  it('knows what it runs in', async () => {
    const app = await start().ready();
    const process = (await app.page('preload.process()')) as Record<string, unknown>;
    const { electron, chrome } = await app.main(() => globalThis.process.versions);
    expect(process).toMatchObject({ platform: 'linux', sandboxed: true, contextIsolated: true });
    expect(process.versions).toMatchObject({ electron, chrome });
    expect(electron).toMatch(/^45\./);
  });
});
