import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import SQLite from 'better-sqlite3';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callNames, signalNames } from '../../shared/ipc/calls.ts';
import { wordsOf } from '../../shared/locales/words.ts';
import { endAll, openPilar, type Pilar, passWelcome } from '../../tools/drive/pilar.ts';
import { findChromium } from '../../tools/standin/chromium.ts';
import { findRuntime, theseSurroundings } from '../../tools/start/findRuntime.ts';
import { ownWishes } from '../builders/wishes.ts';
import { messageBoxOn } from './desktop/messageBox.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { codes, heardOf, leaving, staying } from './hostile/attempts.ts';
import { type Intruder, intruderIn } from './hostile/inject.ts';
import { type Address, type Outside, startOutside } from './hostile/outside.ts';
import { burdens, made, monsters, needyCalls, refusedInputs } from './hostile/payloads.ts';
import { sentBy, tracedChromium } from './hostile/trace.ts';
import { openingOf, removeProfiles } from './profiles.ts';

const root = resolve(import.meta.dirname, '..', '..');
const { name: runtime } = await findRuntime(theseSurroundings(root));
const words = wordsOf('en');

let desktop: Desktop;
let outside: Outside;
let folder: string;

beforeAll(async () => {
  desktop = await startDesktop({ notifications: false });
});
afterAll(() => desktop.stop());
beforeEach(async () => {
  outside = await startOutside();
  folder = mkdtempSync(join(tmpdir(), 'pilar-hostile-'));
});
afterEach(async () => {
  await endAll();
  outside.close();
  removeProfiles();
  rmSync(folder, { recursive: true, force: true });
});

/** Calls of each kind, for what takes long to hand over; `badInput.test.ts` gives it to all. */
const burdened = ['today', 'tick', 'addAction', 'readTable', 'importArchive', 'openPage'];

/** A Pilar with a script in its page. */
async function entered(
  environment: NodeJS.ProcessEnv = desktop.env,
): Promise<{ readonly pilar: Pilar; readonly intruder: Intruder; readonly profile: string }> {
  const opening = openingOf('new', 'en', environment);
  const pilar = await openPilar(opening);
  await passWelcome(pilar.page);
  return { pilar, intruder: await intruderIn(pilar.page), profile: opening.profile };
}

/** Where the script would like to get to. */
const target = ({ http, host, udp }: Outside): Address => ({ http, host, udp });

/** All that is in a journal. */
function dumpOf(profile: string): unknown {
  const database = new SQLite(join(profile, 'journal.db'), { readonly: true });
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[];
    return tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
  } finally {
    database.close();
  }
}

describe('A script that got into the page', () => {
  it('finds the bridge and nothing else beside what every page has', async () => {
    const { intruder } = await entered();
    const found = await intruder.run(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inner = frame.contentWindow as unknown as Record<string, unknown>;
      const usual = new Set(Object.getOwnPropertyNames(inner));
      const globals = Object.getOwnPropertyNames(window).filter(
        (name) => !usual.has(name) && !/^\d+$/.test(name),
      );
      const { pilar } = window as unknown as { pilar: Record<string, Record<string, unknown>> };
      const bridge = Object.getOwnPropertyDescriptor(window, 'pilar');
      const seen = {
        globals,
        isFixed: bridge?.writable !== true && bridge?.configurable !== true,
        isFrozen: [pilar, ...Object.values(pilar)].every(Object.isFrozen),
        parts: Object.fromEntries(Object.entries(pilar).map(([k, part]) => [k, Object.keys(part)])),
        inner: typeof inner.pilar,
      };
      frame.remove();
      return seen;
    });
    expect(found).toEqual({
      globals: ['pilar'],
      isFixed: true,
      isFrozen: true,
      parts: { calls: [...callNames], signals: [...signalNames] },
      inner: 'undefined',
    });
  });

  it('gets hold of nothing of the preload’s, whatever it does to the page’s own objects', async () => {
    const { intruder } = await entered();
    const seen = await intruder.run(async () => {
      const { calls, signals } = (
        window as unknown as {
          pilar: {
            calls: Record<string, (input?: unknown) => Promise<{ value: unknown }>>;
            signals: Record<string, (listener: () => void) => () => unknown>;
          };
        }
      ).pilar;
      const [native, apply] = [{ Object, Function, String, Promise }, Reflect.apply];
      const { defineProperty, getPrototypeOf } = Object;
      const { startsWith } = String.prototype;
      const heard: string[] = [];
      const isForeign = (thing: unknown) => {
        if (typeof thing === 'function') return !(thing instanceof native.Function);
        if (typeof thing !== 'object' || thing === null) return false;
        let last: object = thing;
        for (let at: object | null = thing; at !== null; at = getPrototypeOf(at)) last = at;
        return last !== native.Object.prototype && getPrototypeOf(thing) !== null;
      };
      const look = (by: string, thing: unknown, more: readonly unknown[] = []) => {
        const isChannel = typeof thing === 'string' && apply(startsWith, thing, ['pilar:']);
        if (isChannel || isForeign(thing)) heard[heard.length] = by;
        for (let at = 0; at < more.length; at += 1) look(by, more[at]);
      };
      const spied = [
        [Array.prototype, 'push'],
        [Array.prototype, 'map'],
        [Array.prototype, 'forEach'],
        [Array.prototype, 'concat'],
        [Array.prototype, Symbol.iterator],
        [Function.prototype, 'call'],
        [Function.prototype, 'apply'],
        [Function.prototype, 'bind'],
        [Promise.prototype, 'then'],
        [Promise.prototype, 'catch'],
        [Map.prototype, 'get'],
        [Map.prototype, 'set'],
        [EventTarget.prototype, 'dispatchEvent'],
        [EventTarget.prototype, 'addEventListener'],
        [JSON, 'stringify'],
        [JSON, 'parse'],
        [Reflect, 'apply'],
        [Object, 'keys'],
        [Object, 'entries'],
        [Object, 'defineProperty'],
      ] as const;
      for (const [owner, key] of spied) {
        const before = Reflect.get(owner, key) as (...given: unknown[]) => unknown;
        const name = String(key);
        defineProperty(owner as object, key, {
          configurable: true,
          writable: true,
          value(this: unknown, ...given: unknown[]) {
            look(name, this, given);
            return apply(before, this, given);
          },
        });
      }
      for (const key of ['channel', 'input', 'args', 'sender', 'resolve', 'reject', 'detail'])
        defineProperty(Object.prototype, key, {
          configurable: true,
          set(this: object, value: unknown) {
            look(`${key}=`, this, [value]);
            defineProperty(this, key, {
              configurable: true,
              enumerable: true,
              writable: true,
              value,
            });
          },
        });
      const answer = await calls.today?.();
      const nothing = await calls.tick?.({ action: 'portfolio', day: 'never' });
      const leave = signals.changed?.(() => {});
      look('answers', answer, [answer?.value, nothing, leave, leave?.()]);
      look('bridge', calls, [signals, calls.today, signals.changed]);
      return { heard, answer: Object.keys(answer ?? {}), nothing };
    });
    expect(seen).toEqual({
      heard: [],
      answer: ['ok', 'value'],
      nothing: { ok: false, error: { code: 'invalidInput' } },
    });
  });

  it('calls no channel that is not declared', async () => {
    const { intruder } = await entered();
    const outcome = await intruder.run(async () => {
      type Calls = Record<string, (...given: unknown[]) => Promise<unknown>>;
      const { pilar } = window as unknown as { pilar: { calls: Calls } };
      const names = ['readAnyFile', 'pilar:today', '__proto__', 'constructor', 'invoke', 'send'];
      const isCallable = names.filter((name) => Object.hasOwn(pilar.calls, name));
      const changes = [
        () => Object.assign(pilar.calls, { readAnyFile: pilar.calls.today }),
        () => Object.setPrototypeOf(pilar.calls, { readAnyFile: pilar.calls.today }),
        () => Object.defineProperty(pilar, 'calls', { value: {} }),
        () => Object.defineProperty(window, 'pilar', { value: {} }),
      ].filter((change) => {
        try {
          change();
          return true;
        } catch {
          return false;
        }
      });
      // Whatever else it is given, a call is the call of its name.
      const given = [undefined, 'pilar:quit', { channel: 'pilar:quit' }];
      const direct = await pilar.calls.settings?.(...given);
      const bound = await pilar.calls.settings?.call({ name: 'quit', channel: 'pilar:quit' });
      const plain = await pilar.calls.settings?.();
      const [one, two, three] = [direct, bound, plain].map((answer) => JSON.stringify(answer));
      return { isCallable, changes: changes.length, isSame: one === two && two === three };
    });
    expect(outcome).toEqual({ isCallable: [], changes: 0, isSame: true });
  });

  it('gets a typed error for every malformed input of every call, and changes nothing', async () => {
    const { intruder, profile } = await entered();
    const before = dumpOf(profile);
    const outcomes = await intruder.run(
      `async ({ refused, needy, names }) => {
        const seen = {};
        const call = async (what, name, ...given) => {
          let outcome;
          try {
            const answer = await pilar.calls[name](...given);
            outcome = answer.ok === false ? answer.error.code : 'taken';
          } catch (error) {
            outcome = error instanceof Error ? 'thrown' : 'foreign';
          }
          (seen[outcome] ??= []).push([name, what]);
        };
        for (const [name, input] of refused) await call(JSON.stringify(input), name, input);
        for (const name of needy) await call('nothing', name);
        for (const [what, make] of Object.entries(${made(monsters)}))
          for (const name of names) await call(what, name, make());
        for (const [what, make] of Object.entries(${made(burdens)}))
          for (const name of ${JSON.stringify(burdened)}) await call(what, name, make());
        return { seen, polluted: typeof {}.polluted };
      }`,
      { refused: refusedInputs, needy: needyCalls, names: callNames },
    );
    const { seen, polluted } = outcomes as {
      seen: Record<string, [name: string, what: string][]>;
      polluted: string;
    };
    expect(Object.keys(seen).sort()).toEqual(['invalidInput', 'thrown']);
    // Only what cannot be cloned, or throws when it is looked at, comes no further than the bridge.
    for (const [, what] of seen.thrown ?? []) expect(Object.keys(monsters)).toContain(what);
    expect(seen.invalidInput?.length).toBeGreaterThan(callNames.length * 20);
    expect(polluted).toBe('undefined');
    expect(dumpOf(profile)).toEqual(before);
    expect(desktop.opened()).toEqual([]);
    // And all goes on as ever.
    const answer = await intruder.run('async () => (await pilar.calls.today()).ok');
    expect(answer).toBe(true);
  });
});

describe('The network', () => {
  it.runIf(runtime === 'standin')('would hear each of these from any other page', async () => {
    const home = await startOutside();
    const browser = await ordinaryBrowser();
    const profile = await ordinaryProfile();
    try {
      for (const [name, attempt] of Object.entries({ ...staying, ...leaving })) {
        const listener = await startOutside();
        const page = await (name === 'preconnect' ? profile : browser).newPage();
        await page.goto(`${home.http}/home.html`);
        const intruder = await intruderIn(page);
        // Some never hear how it went.
        void intruder.run(attempt as string, target(listener)).catch(() => {});
        await expect
          .poll(() => listener.heard(), { message: name, timeout: 20_000 })
          .toContain(heardOf(name));
        await page.close();
        listener.close();
      }
    } finally {
      await Promise.all([browser.close(), profile.close()]);
      home.close();
    }
  });

  it('hears none of them from Pilar’s, whose page stays where it is', async () => {
    const { pilar, intruder } = await entered();
    const address = pilar.page.url();
    await intruder.run('() => { window.mark = true }');
    for (const [name, attempt] of Object.entries({ ...staying, ...leaving })) {
      await intruder.run(attempt as string, target(outside)).catch(() => {});
      const stays = await intruder.run('() => window.mark === true');
      expect([name, stays, pilar.page.url().replace(/#$/, '')]).toEqual([name, true, address]);
    }
    await pilar.close();
    expect(await outside.heardInTheEnd()).toEqual([]);
  });

  it.runIf(runtime === 'standin')(
    'is sent nothing at all, not even a question for a name, as the kernel tells',
    async () => {
      const { pilar, intruder } = await entered({
        ...desktop.env,
        PILAR_CHROMIUM: tracedChromium(folder),
      });
      for (const attempt of Object.values(staying))
        await intruder.run(attempt as string, target(outside)).catch(() => {});
      await intruder.run(async () => {
        const names = ['dns-prefetch', 'preconnect', 'prefetch', 'prerender'];
        for (const rel of names) {
          const link = document.createElement('link');
          Object.assign(link, { rel, href: `https://secret-${rel}.example.org/` });
          document.head.append(link);
        }
        const anchor = document.createElement('a');
        anchor.href = 'https://secret-anchor.example.org/';
        anchor.textContent = 'secret';
        document.body.append(anchor);
        await fetch('https://secret-fetch.example.org/').catch(() => {});
        const iceServers = [
          { urls: 'stun:secret-stun.example.org:3478' },
          { urls: 'turn:127.0.0.1:9?transport=tcp', username: 'a', credential: 'b' },
        ];
        const peer = new RTCPeerConnection({ iceServers });
        peer.createDataChannel('theirs');
        await new Promise<void>((done) => {
          peer.onicegatheringstatechange = () => {
            if (peer.iceGatheringState === 'complete') done();
          };
          void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
        });
      });
      await pilar.close();
      const { toTester, toOthers } = sentBy(folder);
      expect(toOthers).toEqual([]);
      // It does see what is sent: the driver of this test is answered over the network.
      expect(toTester).toBeGreaterThan(10);
    },
  );
});

describe('Code that is no file of Pilar’s', () => {
  const remember = '() => { window.all = []; window.ran = (name) => void all.push(name) }';

  it.runIf(runtime === 'standin')('would run in any other page', async () => {
    const browser = await ordinaryBrowser();
    try {
      for (const [name, code] of Object.entries(codes)) {
        const page = await browser.newPage();
        await page.goto(`${outside.http}/home.html`);
        const intruder = await intruderIn(page);
        await intruder.run(remember);
        await intruder.run(code);
        await expect.poll(() => intruder.run('() => all'), { message: name }).toEqual([name]);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  });

  it('does not run in Pilar’s', async () => {
    const { intruder } = await entered();
    await intruder.run(remember);
    for (const code of Object.values(codes)) await intruder.run(code);
    // What waits for its turn has it before a task that comes after.
    await intruder.run('() => new Promise((done) => requestIdleCallback(() => setTimeout(done)))');
    expect(await intruder.run('() => all')).toEqual([]);
  });
});

describe('Files', () => {
  it('outside of the page’s own cannot be read', async () => {
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, 'the secret');
    mkdirSync(join(folder, 'inner'));
    const { intruder } = await entered();
    const texts = await intruder.run(
      async ({ addresses }) => {
        const read = (address: string) =>
          fetch(address).then(
            async (answer) => [answer.status, await answer.text()],
            () => 'refused',
          );
        const framed = async (address: string) => {
          const frame = document.createElement('iframe');
          frame.src = address;
          document.body.append(frame);
          // What may not be loaded tells nothing of it: a task that comes after has to do.
          await new Promise((done) => requestIdleCallback(() => setTimeout(done)));
          return frame.contentDocument?.body.textContent ?? 'closed';
        };
        const pictured = (address: string) =>
          new Promise((done) => {
            const image = new Image();
            image.onload = () => done('seen');
            image.onerror = () => done('refused');
            image.src = address;
          });
        const all: Record<string, unknown> = {};
        for (const address of addresses)
          all[address] = [await read(address), await framed(address), await pictured(address)];
        return all;
      },
      { addresses: [pathToFileURL(secret).href, 'file:///etc/passwd', 'app://other/index.html'] },
    );
    for (const told of Object.values(texts)) {
      expect(told).toEqual(['refused', expect.stringMatching(/^(closed)?$/), 'refused']);
    }
  });

  it('beside the page’s own are none of its own, however they are named', async () => {
    const { intruder } = await entered();
    const paths = [
      ...['/../main/main.js', '/%2e%2e/main/main.js', '/..%2fmain%2fmain.js'],
      ...['/..%5cmain%5cmain.js', '/assets/../../main/main.js', '/.%00./main/main.js'],
      ...['//etc/passwd', '/%2fetc%2fpasswd', '/C:/Windows/win.ini', '/.hidden.js', '/'],
      ...['/main/main.js', '/preload/preload.cjs', '/package.json', '/index.html/../../main.js'],
    ];
    const outcomes = await intruder.run(
      (given) =>
        Promise.all(
          given.map((path) =>
            fetch(path).then(
              async (answer) => [path, answer.status, (await answer.text()).length],
              () => [path, 'refused', 0],
            ),
          ),
        ),
      paths,
    );
    for (const [path, status, length] of outcomes)
      expect([path, [404, 'refused'].includes(status as never), length]).toEqual([path, true, 0]);
    // What is the page's own it can read, as any page can.
    expect(await intruder.run('async () => (await fetch("/index.html")).status')).toBe(200);
  });

  it('are opened by nobody but the person', async () => {
    const { intruder, pilar } = await entered();
    let choosers = 0;
    pilar.page.on('filechooser', () => {
      choosers += 1;
    });
    const outcomes = await intruder.run(async () => {
      const pickers = ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'];
      const asked = pickers.map(async (name) => {
        const pick = (window as unknown as Record<string, () => Promise<unknown>>)[name];
        return pick?.().then(
          () => 'opened',
          (error: Error) => error.name,
        );
      });
      const input = document.createElement('input');
      input.type = 'file';
      document.body.append(input);
      input.click();
      const shown = (() => {
        try {
          input.showPicker();
          return 'opened';
        } catch (error) {
          return (error as Error).name;
        }
      })();
      return [...(await Promise.all(asked)), shown];
    });
    expect(outcomes).not.toContain('opened');
    expect(choosers).toBe(0);
  });
});

describe('By the calls there are', () => {
  // The box is pressed by the keys of X11.
  it.runIf(process.platform === 'linux')(
    'no address leaves that the person has not seen, and nothing is deleted',
    async () => {
      const { intruder, profile } = await entered();
      const box = messageBoxOn(desktop.env);
      const secret = 'https://example.org/?all=that-is-written-here';
      const answers = intruder.run(
        `async (wishes) => {
        const { calls } = pilar;
        const added = await calls.addAction({ wishes });
        const { value } = await calls.pillar({ pillar: wishes.pillar });
        const { id } = value.actions.find(({ action }) => action.page === wishes.page).action;
        const opened = Array.from({ length: 20 }, () => calls.openPage({ page: { action: id } }));
        const erased = calls.eraseEverything({ copies: true });
        return { added, answers: await Promise.all([...opened, erased]) };
      }`,
        ownWishes({ pillar: 'brand', page: secret }),
      ) as Promise<{ added: unknown }>;
      expect(await box.shown()).toBe(words.leaving.title);
      expect(await box.count()).toBe(1);
      await box.accept();
      expect((await answers).added).toEqual({ ok: true });
      expect(desktop.opened()).toEqual([]);
      await intruder.run('() => { void pilar.calls.eraseEverything({ copies: true }) }');
      expect(await box.shown()).toBe(words.erasing.title);
      await box.cancel();
      expect(dumpOf(profile)).toBeTruthy();
      expect(await intruder.run('async () => (await pilar.calls.today()).ok')).toBe(true);
    },
  );
});

/** A Chromium that holds nothing back. */
function ordinaryBrowser(): Promise<Browser> {
  return chromium.launch(ordinary());
}

/** The same, on a profile that stays: without one it makes no connection ahead. */
function ordinaryProfile(): Promise<BrowserContext> {
  return chromium.launchPersistentContext(join(folder, 'ordinary'), ordinary());
}

function ordinary() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not there.');
  // What it would ask the machine's network and keyring of its own accord can take half a minute.
  const quiet = ['--no-proxy-server', '--password-store=basic'];
  const names = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  const isRoot = process.getuid?.() === 0;
  return { executablePath, args: [...quiet, names, ...(isRoot ? ['--no-sandbox'] : [])] };
}
