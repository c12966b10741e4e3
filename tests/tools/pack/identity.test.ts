import { readFileSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js';
import { type Configuration, LinuxPackager, Packager } from 'electron-builder';
import { beforeAll, describe, expect, it, vi } from 'vitest';

vi.setConfig({ hookTimeout: 60_000 });

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const description = JSON.parse(read('package.json')) as {
  readonly desktopName: string;
  readonly productName: string;
};

/** The lines of a desktop entry, by their keys. */
function keysOf(entry: string): ReadonlyMap<string, string> {
  const lines = entry.split('\n').filter((line) => line.includes('='));
  return new Map(
    lines.map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)]),
  );
}

let configuration: Configuration;
let linux: LinuxPackager;
/** electron-builder reads its configuration, and refuses one that it does not know. */
beforeAll(async () => {
  const packager = new Packager({ projectDir: root });
  await packager.validateConfig();
  configuration = packager.config;
  linux = new LinuxPackager(packager);
});

describe('On Linux', () => {
  let entry: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const helper = new LinuxTargetHelper(linux);
    entry = keysOf(await helper.computeDesktopEntry(linux.platformSpecificBuildOptions));
  });

  it('Debian is offered first, and each processor has its package', () => {
    expect(configuration.linux?.target).toEqual(
      ['deb', 'AppImage', 'tar.gz'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    );
  });

  it('the desktop finds Pilar in either language, by what people call it', () => {
    expect(entry.get('Name')).toBe('Pilar');
    for (const key of ['Comment', 'Comment[es]', 'GenericName', 'GenericName[es]'])
      expect(entry.get(key)).toMatch(/\S/);
    for (const key of ['Keywords', 'Keywords[es]'])
      expect(entry.get(key)).toMatch(/^([^;]+;){5,}$/);
    expect(entry.get('Keywords[es]')).toContain('diario;');
    expect(entry.get('Keywords')).toContain('journal;');
  });

  it('the desktop takes its window for Pilar, by one name everywhere', () => {
    const name = description.desktopName.replace('.desktop', '');
    expect(entry.get('StartupWMClass')).toBe(name);
    expect(linux.executableName).toBe(name);
    expect(new LinuxTargetHelper(linux).getDesktopFileName()).toBe(name);
    expect(read('electron/main.ts')).toContain(`desktopName: '${description.desktopName}'`);
  });

  it('its archives open with it, and a table may', async () => {
    expect(entry.get('MimeType')?.split(';')).toEqual(['text/csv', 'application/x-pilar', '']);
    expect(entry.get('Exec')).toBe('/opt/Pilar/pilar %U');
    const types = await new LinuxTargetHelper(linux).mimeTypeFiles;
    const known = readFileSync(types ?? '', 'utf8');
    expect(known).toContain('<mime-type type="application/x-pilar">');
    expect(known).toContain('<glob pattern="*.pilar"/>');
    expect(known).not.toContain('csv');
  });

  it('an AppImage keeps the sandbox, which only its newer runtimes do', () => {
    expect(configuration.toolsets?.appimage).toBe('1.0.3');
  });

  it('nothing starts it without a sandbox', () => {
    expect(JSON.stringify(configuration)).not.toContain('no-sandbox');
  });
});

describe('On Windows', () => {
  const toasts = read('electron/reminders/windowsToasts.ts');
  const activator = /'(?<clsid>\{[0-9A-F-]{36}\})'/.exec(toasts)?.groups?.clsid ?? 'none';

  it('it is installed for one person, who needs no administrator', () => {
    expect(configuration.nsis).toMatchObject({ oneClick: true, perMachine: false });
    expect(configuration.win?.target).toEqual(
      ['nsis', 'zip'].map((target) => ({ target, arch: ['x64', 'arm64'] })),
    );
  });

  it('its toasts are known by the name that it is installed under', () => {
    expect(toasts).toContain(`const appId = '${configuration.appId}';`);
  });

  it('its shortcut is where Electron looks for one to write the toasts into', () => {
    expect(configuration.nsis).toMatchObject({
      createStartMenuShortcut: true,
      menuCategory: false,
      shortcutName: description.productName,
    });
  });

  it('uninstalling takes away what it and Electron have registered since', () => {
    const script = read(String(configuration.nsis?.include));
    expect(script).toContain(`Software\\Classes\\CLSID\\${activator}"`);
    expect(script).toContain(`CurrentVersion\\Run" "${configuration.appId}"`);
    // Not where it only makes place for a newer Pilar.
    expect(script).toMatch(/\$\{ifNot\} \$\{isUpdated\}\n(?:.*Delete.*\n)+ *\$\{endIf\}/);
  });

  it('nothing takes tables away from the program that opens them', () => {
    const { fileAssociations } = configuration;
    expect(fileAssociations).toMatchObject([{ ext: 'pilar', mimeType: 'application/x-pilar' }]);
    expect(configuration.win?.fileAssociations).toBeUndefined();
  });
});

describe('On macOS', () => {
  it('one app runs on both processors', () => {
    expect(configuration.mac?.target).toEqual(
      ['dmg', 'zip'].map((target) => ({ target, arch: 'universal' })),
    );
  });

  it('both halves carry the same binaries, which are not to be merged', () => {
    const binary =
      'Contents/Resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/darwin-x64.node';
    expect(matchesGlob(binary, configuration.mac?.x64ArchFiles ?? '')).toBe(true);
  });

  it('it is hardened, and asks to be let compile, but for nothing else', () => {
    expect(configuration.mac).toMatchObject({ hardenedRuntime: true, notarize: true });
    for (const file of [configuration.mac?.entitlements, configuration.mac?.entitlementsInherit]) {
      const asked = [...read(String(file)).matchAll(/<key>(.+)<\/key>/g)].map(([, key]) => key);
      expect(asked).toEqual(['com.apple.security.cs.allow-jit']);
    }
  });

  it('no identity stands in the configuration: certificates come from the environment', () => {
    const words = JSON.stringify(configuration);
    for (const key of ['identity', 'cscLink', 'cscKeyPassword', 'teamId', 'certificateFile'])
      expect(words).not.toContain(`"${key}"`);
  });

  it('it owns its archives, and only offers itself for tables', () => {
    expect(configuration.fileAssociations).toMatchObject([{ ext: 'pilar', rank: 'Owner' }]);
    expect(configuration.mac?.fileAssociations).toMatchObject([
      { ext: 'csv', role: 'Viewer', rank: 'Alternate' },
    ]);
  });
});

describe('What goes in', () => {
  const lists = ({ linux, mac, win, files }: Configuration) =>
    [linux?.files, mac?.files, win?.files, files].map((list) => [list ?? []].flat());

  it('is named: a list that only leaves out would bring the whole project', () => {
    for (const list of lists(configuration)) {
      const patterns = list.map((entry) => (typeof entry === 'string' ? [entry] : entry.filter));
      expect(patterns.length).toBeGreaterThan(0);
      for (const some of patterns)
        expect([some ?? []].flat().some((pattern) => !pattern.startsWith('!'))).toBe(true);
    }
  });

  it('is of the system that it is for, which `platform` is not', () => {
    const written = read('electron-builder.yml').replace(/^\s*#.*$/gm, '');
    expect(written).not.toMatch(/\$\{platform\}/);
  });

  it('is not built here, where better-sqlite3 brings a binary for each system', () => {
    expect(configuration.npmRebuild).toBe(false);
  });
});

it('What is packaged is published nowhere', () => {
  expect(configuration.publish).toBeNull();
});
