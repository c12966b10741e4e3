import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { clockFor, clockInFile, systemClock } from '../../electron/clock.ts';
import { temporaryFolder } from '../builders/journal.ts';

describe('The clock', () => {
  it("is the machine's own unless a build that is not packaged is told otherwise", () => {
    const file = join(temporaryFolder(), 'now');
    writeFileSync(file, '2026-11-22T08:00:00Z\n');
    expect(clockFor(false, {})).toBe(systemClock);
    expect(clockFor(true, { PILAR_NOW: file })).toBe(systemClock);
    expect(clockFor(false, { PILAR_NOW: file }).now().toString()).toBe('2026-11-22T08:00:00Z');
  });

  it('in a file refuses one that holds no moment', () => {
    const file = join(temporaryFolder(), 'now');
    writeFileSync(file, 'soon');
    expect(() => clockInFile(file)).toThrow(RangeError);
  });

  it('in a file stands still until the file is written, and then runs what is due', async () => {
    const file = join(temporaryFolder(), 'now');
    const write = (moment: string) => {
      writeFileSync(`${file}.next`, moment);
      renameSync(`${file}.next`, file);
    };
    write('2026-11-22T08:00:00Z');
    const clock = clockInFile(file);
    const ran: string[] = [];
    clock.after(60_000, () => ran.push('a minute'));
    clock.after(3_600_000, () => ran.push('an hour'));
    const cancel = clock.after(1_000, () => ran.push('cancelled'));
    cancel();
    write('2026-11-22T08:01:00Z');
    await vi.waitFor(() => expect(ran).toEqual(['a minute']), 10_000);
    write('2026-11-22T10:00:00Z');
    await vi.waitFor(() => expect(ran).toEqual(['a minute', 'an hour']), 10_000);
    expect(clock.now().toString()).toBe('2026-11-22T10:00:00Z');
  });
});
