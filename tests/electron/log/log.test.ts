import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { logIn } from '../../../electron/log/log.ts';
import { temporaryFolder } from '../../builders/journal.ts';

/** A log in a profile of a test's own; what goes to the terminal besides is kept from there. */
function opened() {
  const profile = temporaryFolder();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const file = join(profile, 'logs', 'pilar.log');
  return { profile, log: logIn(profile), file };
}

describe('The log', () => {
  it('keeps lines and faults, without what anyone wrote', () => {
    const { log, file } = opened();
    log.note('Pilar 1.0.0 opened a journal');
    log.fault('tick', Object.assign(new Error('Querido diario'), { code: 'SQLITE_FULL' }));
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('Pilar 1.0.0 opened a journal');
    expect(text).toContain('tick failed: Error (SQLITE_FULL)');
    expect(text).not.toContain('diario');
  });

  it('is put away when it is full, and only the last one is kept', () => {
    const { profile, log } = opened();
    for (let line = 0; line < 30_000; line += 1) log.note(`${line} ${'x'.repeat(50)}`);
    const names = readdirSync(join(profile, 'logs')).sort();
    expect(names).toEqual(['pilar.log', 'pilar.old.log']);
    for (const name of names)
      expect(statSync(join(profile, 'logs', name)).size).toBeLessThan(600_000);
  });

  it('makes nothing where nothing is to be said', () => {
    const { profile } = opened();
    expect(existsSync(join(profile, 'logs'))).toBe(false);
  });

  it('makes no profile where there is none', () => {
    const { profile } = opened();
    const gone = join(profile, 'on a drive');
    logIn(gone).fault('tick', new Error('no'));
    expect(existsSync(gone)).toBe(false);
  });

  it('leaves unsaid what cannot be written', () => {
    const { profile, log } = opened();
    writeFileSync(join(profile, 'logs'), '');
    expect(() => log.fault('tick', new Error('no'))).not.toThrow();
  });
});
