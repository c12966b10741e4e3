import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetBuild, isBuilt } from '../../../tools/start/lastBuild.ts';
import { FakeProject } from './fakeProject.ts';

let project: FakeProject;
beforeEach(() => {
  project = new FakeProject();
  project.write('shared/day.ts', 'one');
  project.pretendBuilt();
});
afterEach(() => project.remove());

describe('what is built', () => {
  it('stays built while nothing changes', () => {
    expect(isBuilt(project.root)).toBe(true);
  });

  it('stays built when a checkout changes only dates', () => {
    utimesSync(join(project.root, 'shared/day.ts'), 1, 1);
    expect(isBuilt(project.root)).toBe(true);
  });

  it.each(['electron/main.ts', 'renderer/a/b.css', 'shared/day.ts', 'assets/icon.svg'])(
    'is stale when %s changes',
    (file) => {
      project.write(file, 'two');
      expect(isBuilt(project.root)).toBe(false);
    },
  );

  it('is built again when the change is taken back', () => {
    project.write('shared/day.ts', 'two');
    project.write('shared/day.ts', 'one');
    expect(isBuilt(project.root)).toBe(true);
  });

  it('does not care for tests and documents', () => {
    project.write('tests/day.test.ts', 'two');
    project.write('README.md', 'two');
    expect(isBuilt(project.root)).toBe(true);
  });

  it('is stale when a source is gone', () => {
    rmSync(join(project.root, 'shared/day.ts'));
    expect(isBuilt(project.root)).toBe(false);
  });

  it('is stale when its result is gone', () => {
    rmSync(join(project.root, 'out/preload'), { recursive: true });
    expect(isBuilt(project.root)).toBe(false);
  });

  it('is stale once forgotten', () => {
    forgetBuild(project.root);
    expect(isBuilt(project.root)).toBe(false);
  });
});
