import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localElectron } from '../../../tools/pack/electronFolder.ts';
import { Stop } from '../../../tools/start/stop.ts';
import { FakeProject } from '../start/fakeProject.ts';

describe('The Electron that is packaged', () => {
  let project: FakeProject;
  beforeEach(() => {
    project = new FakeProject();
  });
  afterEach(() => project.remove());

  it('is none where none was fetched', () => {
    expect(localElectron(project.root, {})).toBeNull();
  });

  it("is the one that npm's package has fetched", () => {
    project.write('node_modules/electron/path.txt', 'electron');
    project.write('node_modules/electron/dist/version', 'v45.4.1');
    project.write('node_modules/electron/dist/electron', '');
    const dist = join(project.root, 'node_modules/electron/dist');
    expect(localElectron(project.root, {})).toBe(dist);
  });

  it('is the one that PILAR_ELECTRON_DIST names, before any other', () => {
    expect(localElectron(project.root, { PILAR_ELECTRON_DIST: project.root })).toBe(project.root);
  });

  it('is asked for anew where that names nothing', () => {
    const nowhere = join(project.root, 'nowhere');
    const finding = () => localElectron(project.root, { PILAR_ELECTRON_DIST: nowhere });
    expect(finding).toThrow(Stop);
    expect(finding).toThrow(nowhere);
  });
});
