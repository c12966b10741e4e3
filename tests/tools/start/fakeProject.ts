import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rememberBuild, sourcesHash } from '../../../tools/start/lastBuild.ts';

/** A project folder with an npm package `electron` that has no binary, and nothing of Pilar's. */
export class FakeProject {
  readonly root = mkdtempSync(join(tmpdir(), 'pilar-project-'));
  readonly electron = {
    folder: join(this.root, 'node_modules/electron'),
    version: '45.4.1',
    installer: join(this.root, 'node_modules/electron/install.js'),
  };
  readonly binary = join(this.electron.folder, 'dist/electron');

  constructor() {
    this.write('node_modules/electron/package.json', JSON.stringify({ version: '45.4.1' }));
  }

  write(path: string, text: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** @param script plays Electron's installer; `note(name)` leaves a file, `unpack()` the binary */
  installer(script: string): void {
    const prelude = `
      const fs = require('node:fs');
      const { join } = require('node:path');
      const note = (name) => fs.appendFileSync(join(${JSON.stringify(this.root)}, name), '.');
      const unpack = () => {
        fs.mkdirSync(join(__dirname, 'dist'), { recursive: true });
        fs.writeFileSync(join(__dirname, 'dist', 'version'), 'v45.4.1');
        fs.writeFileSync(join(__dirname, 'dist', 'electron'), '');
        fs.writeFileSync(join(__dirname, 'path.txt'), 'electron');
      };`;
    this.write('node_modules/electron/install.js', `${prelude}\n${script}`);
  }

  /** Lets the project pass for one that has just been built. */
  pretendBuilt(): void {
    const programs = [
      'entry/entry.js',
      'main/main.js',
      'background/background.js',
      'preload/preload.cjs',
    ];
    for (const result of [...programs, 'renderer/index.html']) this.write(`out/${result}`, '');
    rememberBuild(this.root, sourcesHash(this.root));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
