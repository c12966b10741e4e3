import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageFolder, packagesOf } from '../../../tools/notices/carried.ts';
import {
  acceptedLicences,
  type Component,
  carriedComponents,
  licenceFaults,
} from '../../../tools/notices/components.ts';
import { noticesName, noticesText } from '../../../tools/notices/notices.ts';
import { isBuilt } from '../../../tools/start/lastBuild.ts';

const root = resolve(import.meta.dirname, '../../..');
const react = join(root, 'node_modules/react');

const component = (given: Partial<Component>): Component => ({
  name: 'some-work',
  version: '1.2.3',
  licence: 'MIT',
  homepage: null,
  isPackage: true,
  inside: null,
  text: 'You may.',
  ...given,
});

describe('What Pilar carries of others', () => {
  let carried: readonly Component[];
  beforeAll(() => {
    if (!isBuilt(root))
      throw new Error('What Pilar carries is known once it is built: npm run build');
    carried = carriedComponents(root);
  });
  const licenceOf = (wanted: string) => carried.find(({ name }) => name === wanted)?.licence;

  it('may all be passed on, with the text that says so', () => {
    expect(carried.length).toBeGreaterThan(30);
    expect(licenceFaults(carried)).toEqual([]);
  });

  it('is each dependency of the product, the faces of its letters and what reads pictures', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly dependencies: object;
    };
    const faces = ['newsreader', 'instrument-sans'].map((name) => `@fontsource-variable/${name}`);
    for (const name of [...Object.keys(dependencies), 'react', 'valibot', ...faces])
      expect(carried.map((one) => one.name)).toContain(name);
    expect(licenceOf('@fontsource-variable/newsreader')).toBe('OFL-1.1');
    expect(licenceOf('@tesseract.js-data/eng')).toBe('Apache-2.0');
  });

  it('is also what is inside a package, with the version it has there', () => {
    expect(carried.find(({ name }) => name === 'SQLite')).toMatchObject({
      inside: 'better-sqlite3',
      licence: 'blessing',
      version: expect.stringMatching(/^3\.\d+\.\d+$/),
    });
    const core = readFileSync(
      join(root, 'node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm'),
      'latin1',
    );
    const parts = carried.filter(({ inside }) => inside === 'tesseract.js-core');
    expect(parts.map(({ name }) => name)).toContain('Leptonica');
    for (const { version } of parts) expect(version === null || core.includes(version)).toBe(true);
  });

  it('is nothing that only developers use', () => {
    const names = carried.map(({ name }) => name);
    for (const name of ['vite', 'vitest', 'electron-builder', 'playwright-core', 'typescript'])
      expect(names).not.toContain(name);
  });

  it('is told to whoever installs Pilar', () => {
    const notices = readFileSync(join(root, 'out', noticesName), 'utf8');
    for (const { name, licence, text } of carried) {
      expect(notices).toContain(name);
      expect(notices).toContain(`Licence: ${licence}`);
      expect(notices).toContain(text);
    }
  });
});

describe('A licence', () => {
  it('is refused where it is not one of those accepted, or where it is not named', () => {
    expect(licenceFaults([component({ licence: 'GPL-3.0-only' })])).toEqual([
      'some-work is under GPL-3.0-only.',
    ]);
    expect(licenceFaults([component({ licence: '' })])).toEqual([
      'some-work is under no named licence.',
    ]);
    expect(acceptedLicences.has('AGPL-3.0-only')).toBe(false);
  });

  it('is refused where its text is missing, since the text has to be passed on', () => {
    expect(licenceFaults([component({ text: '' })])).toEqual([
      'some-work brings no text of its licence.',
    ]);
  });

  it('is not taken for granted where nothing is known of what was built', () => {
    expect(licenceFaults([])).toEqual(['Nothing is known of what Pilar carries of others.']);
  });

  it('is written once for all who share its text', () => {
    const text = noticesText([component({ name: 'one' }), component({ name: 'other' })]);
    expect(text.split('You may.')).toHaveLength(2);
    expect(text).toContain('one 1.2.3\nLicence: MIT');
    expect(text).toContain('other 1.2.3\nLicence: MIT');
  });
});

describe('The package that a file is of', () => {
  it('is the innermost folder that npm installed', () => {
    expect(packageFolder(join(react, 'cjs/react.production.js'))).toBe(react);
  });

  it('is found through what the bundler writes before and behind a name', () => {
    expect(packageFolder(`\0${react}/index.js?commonjs-module`)).toBe(react);
  });

  it('is none for our own files', () => {
    expect(packageFolder(join(root, 'renderer/main.tsx'))).toBeNull();
    expect(packageFolder('\0vite/preload-helper.js')).toBeNull();
  });

  it('is told of a picture or a face by the name it had', () => {
    const output = [
      { type: 'asset', originalFileNames: ['../node_modules/react/x.woff2'] },
    ] as const;
    expect(packagesOf(join(root, 'renderer'), { output })).toEqual([react]);
  });
});
