import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getRawHeader, uncache } from '@electron/asar';
import type { Packed } from '../packed.ts';
import { archiveIn } from './archive.ts';

/** Where each system's Electron finds what the archive must be; Linux's does not ask. */
const places = {
  darwin: (program: string) => join(program, 'Contents', 'Info.plist'),
  win32: (program: string) => program,
  linux: null,
} as const;

/**
 * Whether the archive is the one that the program was told to run: another would not be started at
 * all. A sentence where it is not.
 */
export function integrityFaults({ platform, program, resources }: Packed): readonly string[] {
  const place = places[platform];
  if (place === null) return [];
  const { file } = archiveIn(resources);
  uncache(file);
  const hash = createHash('sha256').update(getRawHeader(file).headerString).digest('hex');
  const isTold = readFileSync(place(program), 'latin1').includes(hash);
  return isTold ? [] : ['The program was told of another archive, and would not run this one.'];
}
