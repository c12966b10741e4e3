import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makePackage } from '../../../tools/pack/makePackage.ts';
import type { Architecture, Packed, Platform } from '../../../tools/pack/packed.ts';
import { writePlaceholderElectron } from '../../../tools/pack/placeholderElectron.ts';
import { addonFaults, canLoad } from '../../../tools/pack/verify/addon.ts';
import { archivedFiles, archiveIn } from '../../../tools/pack/verify/archive.ts';
import { contentFaults } from '../../../tools/pack/verify/contents.ts';
import { fuseFaults } from '../../../tools/pack/verify/fuses.ts';
import { integrityFaults } from '../../../tools/pack/verify/integrity.ts';
import { secretFaults } from '../../../tools/pack/verify/secrets.ts';
import { sizeLimit, sizeOf } from '../../../tools/pack/verify/size.ts';
import { faultsOf } from '../../../tools/pack/verify.ts';
import { isBuilt } from '../../../tools/start/lastBuild.ts';
import { Stop } from '../../../tools/start/stop.ts';
import { type Change, packageWith } from './packageWith.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const root = resolve(import.meta.dirname, '../../..');
const place = mkdtempSync(join(tmpdir(), 'pilar-packages-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Packages what is built, on whatever system this is. */
async function packed(platform: Platform, architecture: Architecture): Promise<Packed> {
  const electron = join(place, `electron-${platform}`);
  writePlaceholderElectron(electron, platform);
  // As an unpacked Electron has it, for want of another app.
  writeFileSync(join(electron, 'version'), '45.4.1');
  if (platform === 'linux') writeFileSync(join(electron, 'resources/default_app.asar'), '');
  const order = { root, output: join(place, 'dist'), electron, platform, architecture };
  return (await makePackage({ ...order, targets: ['dir'] })).packed;
}

const here = process.arch === 'arm64' ? 'arm64' : 'x64';
const own = `node_modules/better-sqlite3/prebuilds/linux-${here}.node`;
const prebuilds = ({ resources }: Packed) =>
  archivedFiles(resources).filter(({ path }) => path.includes('prebuilds'));

beforeAll(() => {
  if (!isBuilt(root)) throw new Error('What is packaged has to be built before: npm run build');
});

describe('The package for Linux', () => {
  let linux: Packed;
  beforeAll(async () => {
    linux = await packed('linux', here);
  });

  it('is as it should be', async () => {
    expect(await faultsOf(linux, root)).toEqual([]);
  });

  it('holds of the project what is built, and nothing that it was built from', () => {
    const tops = archivedFiles(linux.resources).map(({ path }) => path.split('/')[0]);
    expect(new Set(tops)).toEqual(new Set(['node_modules', 'out', 'package.json']));
    const modules = archivedFiles(linux.resources)
      .filter(({ path }) => path.startsWith('node_modules/'))
      .map(({ path }) => path.split('/')[1]);
    expect(new Set(modules)).toEqual(new Set(['better-sqlite3']));
  });

  it('holds one binary of better-sqlite3, beside the archive', () => {
    expect(prebuilds(linux).map(({ path, isUnpacked }) => [path, isUnpacked])).toEqual([
      [own, true],
    ]);
  });

  it.runIf(process.platform === 'linux')('opens a journal under this Node', async () => {
    expect(canLoad(linux)).toBe(true);
    expect(await addonFaults(linux)).toEqual([]);
  });

  it('is small, and what reads pictures is most of it', () => {
    const { whole, readingPictures, sqlite } = sizeOf(linux);
    expect(whole).toBeLessThan(sizeLimit);
    expect(readingPictures).toBeGreaterThan(whole / 2);
    expect(sqlite).toBeGreaterThan(1_000_000);
  });

  it('brings the licences beside the program, where a person can read them', () => {
    const notices = readFileSync(join(linux.resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    expect(notices).toContain('better-sqlite3');
    expect(readFileSync(join(linux.resources, 'LICENSE.txt'), 'utf8')).toContain('MIT License');
    for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
      expect(existsSync(join(linux.folder, name))).toBe(true);
  });

  it("brings Chromium's words in Pilar's languages alone", () => {
    expect(existsSync(join(linux.folder, 'locales/es.pak'))).toBe(true);
    expect(existsSync(join(linux.folder, 'locales/en-US.pak'))).toBe(true);
    expect(existsSync(join(linux.folder, 'locales/de.pak'))).toBe(false);
  });

  it('tells of itself what starting it needs, and no command of its developers', () => {
    const [description] = archivedFiles(linux.resources).filter(
      ({ path }) => path === 'package.json',
    );
    const told = JSON.parse(description?.content().toString() ?? '') as object;
    expect(told).toMatchObject({ name: 'pilar', desktopName: 'pilar.desktop', type: 'module' });
    expect(told).not.toHaveProperty('scripts');
    expect(told).not.toHaveProperty('devDependencies');
  });

  describe('is found spoilt', () => {
    const contentFaultsWith = async (change: Change) =>
      contentFaults(await packageWith(linux, change));

    it('in all that `npm run pack` looks at', async () => {
      const key = 'out/renderer/assets/stray-12345678.js';
      const spoilt = await packageWith(linux, {
        add: {
          'electron/main.ts': 'export {};',
          [key]: '-----BEGIN PRIVATE KEY-----',
          [own]: 'not a program',
          'out/renderer/assets/face-12345678.woff2': Buffer.alloc(sizeLimit),
        },
      });
      const fuses = { ...linux.fuses, runAsNode: true };
      expect(await faultsOf({ ...spoilt, fuses }, root)).toEqual([
        'The archive holds electron/main.ts, which Pilar does not need.',
        `${key} holds a private key.`,
        expect.stringMatching(/^Pilar takes \d+\.\d MB without Electron, and may take 25\.0 MB\.$/),
        'The fuse runAsNode is off.',
        ...(process.platform === 'linux'
          ? [expect.stringMatching(/^What is packaged opens no journal: .*linux-.*\.node/)]
          : []),
      ]);
    });

    it('by a source, a test, a tool, a source map, or a file of npm', async () => {
      const strays = [
        'electron/main.ts',
        'tests/e2e/morning.test.ts',
        'tools/build.ts',
        'out/main/main.js.map',
        'out/components.json',
        '.npmrc',
        '.env',
        'node_modules/vite/package.json',
        'node_modules/better-sqlite3/src/better_sqlite3.cpp',
      ];
      const faults = await contentFaultsWith({
        add: Object.fromEntries(strays.map((path) => [path, 'x'])),
      });
      expect([...faults].sort()).toEqual(
        strays.map((path) => `The archive holds ${path}, which Pilar does not need.`).sort(),
      );
    });

    it('by a second binary, as one for another system would be', async () => {
      const other = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';
      expect(await contentFaultsWith({ add: { [other]: 'MZ' } })).toEqual([
        'The archive holds win32-x64.node, a binary for another system.',
      ]);
    });

    it('by no binary', async () => {
      const spoilt = await packageWith(linux, { remove: [own] });
      expect(contentFaults(spoilt)).toEqual([
        `The archive lacks linux-${here}.node, the binary for its system.`,
      ]);
      if (process.platform === 'linux')
        expect(await addonFaults(spoilt)).toEqual([
          expect.stringMatching(/^What is packaged opens no journal: /),
        ]);
    });

    it('by a binary in the archive, where the system cannot load it', async () => {
      expect(await contentFaultsWith({ unpack: 'nothing' })).toEqual([
        `${own} lies in the archive, where the system cannot load it.`,
      ]);
    });

    it('by a program beside the archive, whose integrity nothing checks', async () => {
      expect(await contentFaultsWith({ unpack: '**/{*.node,preload.cjs}' })).toEqual([
        'out/preload/preload.cjs lies beside the archive, where nothing checks its integrity.',
      ]);
    });

    it('by a main program that is not there', async () => {
      const { main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
      expect(await contentFaultsWith({ remove: [main] })).toEqual([`The archive lacks ${main}.`]);
    });

    it('by what is no other person’s business, and by traces of the machine', async () => {
      const told: readonly (readonly [string, string])[] = [
        ['a private key', '-----BEGIN RSA PRIVATE KEY-----'],
        ['a private key', '-----BEGIN PRIVATE KEY-----'],
        ['a token of npm', `npm_${'a1'.repeat(18)}`],
        ['a token of npm', '//somewhere/:_authToken=x'],
        ['a token of GitHub', `ghp_${'a1'.repeat(18)}`],
        ['a token of GitHub', `github_pat_${'a1'.repeat(12)}`],
        ['a key of AWS', 'AKIAABCDEFGHIJKLMNOP'],
        ['a key of Google', `AIza${'b'.repeat(35)}`],
        ['a token of Slack', 'xoxb-1234567890-abc'],
        ['the address of a registry', 'https://registry.example.org/react'],
        ['the way to a source map', '//# sourceMappingURL=main.js.map'],
      ];
      const file = (index: number) => `out/renderer/assets/stray-${10_000_000 + index}.js`;
      const machine = file(told.length);
      const add = {
        ...Object.fromEntries(told.map(([, text], index) => [file(index), text])),
        [machine]: `at ${root}/renderer/main.tsx`,
      };
      const faults = secretFaults(await packageWith(linux, { add }), root);
      expect([...faults].sort()).toEqual(
        [
          ...told.map(([name], index) => `${file(index)} holds ${name}.`),
          `${machine} names a folder of this machine: ${root}`,
        ].sort(),
      );
    });

    it('by what lies beside the archive, and by what does not', async () => {
      const spoilt = await packageWith(linux, {});
      writeFileSync(join(spoilt.resources, 'default_app.asar'), '');
      writeFileSync(join(spoilt.resources, 'app.asar.unpacked', 'stray.node'), '');
      rmSync(join(spoilt.resources, 'app.asar.unpacked', own));
      rmSync(join(spoilt.resources, 'THIRD-PARTY-NOTICES.txt'));
      expect(contentFaults(spoilt)).toEqual([
        'stray.node lies beside the archive and is not of it.',
        `${own} should lie beside the archive.`,
        'The package lacks THIRD-PARTY-NOTICES.txt.',
        "The package holds default_app.asar beside Pilar's own archive.",
      ]);
    });

    it('by each fuse that is not as configured, and by each of which nothing is said', async () => {
      expect(Object.keys(linux.fuses)).toHaveLength(8);
      for (const [name, isOn] of Object.entries(linux.fuses)) {
        const fuses = { ...linux.fuses, [name]: !isOn };
        expect(await fuseFaults({ ...linux, fuses })).toEqual([
          `The fuse ${name} is ${isOn ? 'on' : 'off'}.`,
        ]);
        const { [name]: _, ...others } = linux.fuses;
        expect(await fuseFaults({ ...linux, fuses: others })).toEqual([
          `The configuration says nothing of the fuse ${name}.`,
        ]);
      }
    });
  });
});

describe('A package made on another system', () => {
  it.each([
    ['win32', 'x64', ['win32-x64.node']],
    ['win32', 'arm64', ['win32-arm64.node']],
    ['darwin', 'arm64', ['darwin-arm64.node', 'darwin-x64.node']],
  ] as const)(
    'for %s on %s holds its own binary, and runs this very archive',
    async (platform, architecture, binaries) => {
      const other = await packed(platform, architecture);
      expect(
        prebuilds(other)
          .map(({ path }) => path.split('/').at(-1))
          .sort(),
      ).toEqual(binaries);
      expect(await faultsOf(other, root)).toEqual([]);
      const spoilt = await packageWith(other, { add: { 'out/main/stray.js': '' } });
      expect(integrityFaults(spoilt)).toEqual([
        'The program was told of another archive, and would not run this one.',
      ]);
    },
  );
});

it('The two halves of the app for macOS hold the same archive, so that they can become one', async () => {
  const halves = [await packed('darwin', 'x64'), await packed('darwin', 'arm64')];
  const [one, other] = halves.map(({ resources }) => readFileSync(archiveIn(resources).file));
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
});

it('A folder that cannot be written to is named in one sentence', async () => {
  const output = join(place, 'a-file');
  writeFileSync(output, '');
  const order = { root, output, electron: place, platform: 'linux', architecture: here } as const;
  const making = makePackage({ ...order, targets: ['dir'] });
  await expect(making).rejects.toThrow(Stop);
  await expect(making).rejects.toThrow(
    `Nothing can be written into ${output} (EEXIST): is it a folder of yours?`,
  );
});
