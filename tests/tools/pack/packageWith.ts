import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackageWithOptions, extractAll } from '@electron/asar';
import { onTestFinished } from 'vitest';
import type { Packed } from '../../../tools/pack/packed.ts';
import { archiveIn } from '../../../tools/pack/verify/archive.ts';

export interface Change {
  /** By their paths in the archive. */
  readonly add?: Readonly<Record<string, string | Uint8Array>>;
  readonly remove?: readonly string[];
  /** Which files lie beside the archive, as a pattern. */
  readonly unpack?: string;
}

/** A copy of a package whose archive is made anew with a change; it is gone after the test. */
export async function packageWith(packed: Packed, change: Change): Promise<Packed> {
  const place = mkdtempSync(join(tmpdir(), 'pilar-spoilt-'));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  const folder = join(place, 'package');
  cpSync(packed.folder, folder, { recursive: true });
  const within = (path: string) => path.replace(packed.folder, folder);
  const spoilt = { ...packed, folder, resources: within(packed.resources) };
  const { file, unpacked } = archiveIn(spoilt.resources);
  const app = join(place, 'app');
  extractAll(file, app);
  rmSync(file);
  rmSync(unpacked, { recursive: true });
  for (const [path, content] of Object.entries(change.add ?? {})) {
    mkdirSync(dirname(join(app, path)), { recursive: true });
    writeFileSync(join(app, path), content);
  }
  for (const path of change.remove ?? []) rmSync(join(app, path));
  await createPackageWithOptions(app, file, { unpack: change.unpack ?? '**/*.node' });
  return { ...spoilt, program: within(packed.program) };
}
