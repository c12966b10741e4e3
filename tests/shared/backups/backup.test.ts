import { describe, expect, it } from 'vitest';
import { backupName, backupNamed } from '../../../shared/backups/backup.ts';

const backup = { madeAt: '2026-11-22T11:00:30.250Z', version: 8, reason: 'daily' } as const;
const name = 'pilar-2026-11-22T110030.250Z-v8-daily.db';

describe('The name of a backup', () => {
  it('tells when it was made, of which schema, and why', () => {
    expect(backupName(backup)).toBe('pilar-2026-11-22T110030.250Z-v8-daily');
    expect(backupNamed(name, '.db')).toEqual({ name, ...backup });
  });

  it.each([
    ['of another ending', 'pilar-2026-11-22T110030.250Z-v8-daily.pilar'],
    ['of a draft', `${name}.draft`],
    ['with a folder before it', `../${name}`],
    ['of no reason known', 'pilar-2026-11-22T110030.250Z-v8-whim.db'],
    ['of a month that does not exist', 'pilar-2026-13-22T110030.250Z-v8-daily.db'],
    ['of a day that does not exist', 'pilar-2026-02-30T110030.250Z-v8-daily.db'],
    ['of the hour 24', 'pilar-2026-11-22T240000.000Z-v8-daily.db'],
    ['of no schema', 'pilar-2026-11-22T110030.250Z-v0-daily.db'],
    ['of nothing', ''],
  ])('is none %s', (_what, other) => {
    expect(backupNamed(other, '.db')).toBeNull();
  });
});
