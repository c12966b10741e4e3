import { describe, expect, it } from 'vitest';
import { largestArchive } from '../../shared/archive/archiveReading.ts';
import { largestOf } from '../../shared/openedFile.ts';
import { largestTableFile } from '../../shared/ssi/table/table.ts';

describe('A file that is opened outside the window', () => {
  it.each(['diario.pilar', 'Mi diario (2).PILAR', '.pilar'])(
    '%s may be as large as an archive',
    (name) => {
      expect(largestOf(name)).toBe(largestArchive);
    },
  );

  it.each(['ssi.csv', 'ssi.2026.CSV', 'ssi.tsv'])('%s may be as large as a table', (name) => {
    expect(largestOf(name)).toBe(largestTableFile);
  });

  it.each(['', 'pilar', 'csv', 'foto.png', 'ssi.csv.zip', 'ssi.csv~', 'ssi.'])(
    '%j is none that Pilar opens',
    (name) => {
      expect(largestOf(name)).toBeNull();
    },
  );
});
