import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeArchive } from '../../electron/archive/writeArchive.ts';
import { writeJournal } from '../screens/journal.ts';

let written: Promise<Buffer> | null = null;

/** The sample year in English as one file; written once, whoever asks. */
export function sampleArchive(): Promise<Buffer> {
  written ??= write();
  return written;
}

async function write(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-archive-'));
  try {
    writeJournal(folder, 'en');
    const order = { journal: join(folder, 'journal.db'), seal: null, appVersion: '0.1.0' };
    return Buffer.from(await writeArchive({ ...order, exportedAt: '2026-11-20T08:00:00Z' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
