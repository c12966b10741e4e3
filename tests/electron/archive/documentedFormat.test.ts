import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { keyFrom, seal } from '../../../electron/archive/seal.ts';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { fileOf } from '../../../shared/archive/archivedTable.ts';
import { archivedTables } from '../../../shared/archive/archivedTables.ts';
import { manifestFile, writeManifest } from '../../../shared/archive/manifest.ts';

// A limit for when it hangs, not a measure: a key takes as long as the machine is busy.
vi.setConfig({ testTimeout: 120_000 });

const root = resolve(import.meta.dirname, '..', '..', '..');
const text = readFileSync(join(root, 'docs', 'journal-format.md'), 'utf8');

/** What the first column of the table under a heading names. */
function namedUnder(heading: string): readonly string[] {
  const [, after = ''] = text.split(`\n${heading}\n`);
  const [section = ''] = after.split(/\n#/);
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

describe('docs/journal-format.md', () => {
  it('names every file of an archive, in their order', () => {
    expect(namedUnder('## The ZIP')).toEqual([manifestFile, ...archivedTables.map(fileOf)]);
  });

  it.each(archivedTables)('names every column: $name', (table) => {
    expect(namedUnder(`### \`${fileOf(table)}\``)).toEqual(Object.keys(table.columns));
  });

  it('names every field of the manifest, and the schema it describes', () => {
    const said = JSON.parse(writeManifest({ schema: 1, app: '', exportedAt: '', files: [] }));
    expect(namedUnder('## `manifest.json`')).toEqual(Object.keys(said));
    expect(text).toContain(`the version of the journal's schema, ${schemaVersion} as described`);
  });

  it('shows the head of a sealed archive', async () => {
    const sealed = Buffer.from(seal(new Uint8Array(), await keyFrom('una palabra')));
    const [title = '', line = ''] = sealed.toString('latin1').split('\n');
    expect(text).toContain(`The line \`${title}\``);
    expect(text).toContain(line.replace(/("(?:salt|nonce)":)"[^"]+"/g, '$1"…"'));
  });
});
