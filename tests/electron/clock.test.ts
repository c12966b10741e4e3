import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

describe('The zone', () => {
  const madrid = Temporal.Now.timeZoneId();

  it('of a clock in a file is the one it names in brackets, and the system’s where it names none', async () => {
    const file = join(temporaryFolder(), 'now');
    const write = (moment: string) => {
      writeFileSync(`${file}.next`, moment);
      renameSync(`${file}.next`, file);
    };
    write('2026-11-22T17:00:00+05:30[Asia/Kolkata]\n');
    const clock = clockInFile(file);
    expect([clock.now().toString(), clock.zone()]).toEqual([
      '2026-11-22T11:30:00Z',
      'Asia/Kolkata',
    ]);
    write('2026-11-22T12:00:00Z[America/New_York]');
    await vi.waitFor(() => expect(clock.zone()).toBe('America/New_York'), 10_000);
    expect(clock.now().toString()).toBe('2026-11-22T12:00:00Z');
    write('2026-11-22T13:00:00Z');
    await vi.waitFor(() => expect(clock.zone()).toBe(madrid), 10_000);
  });

  it('of the machine is the one that `TZ` names, whatever the system’s is', () => {
    expect(process.env.TZ).toBe('Europe/Madrid');
    expect([systemClock.zone(), process.env.TZ]).toEqual([madrid, 'Europe/Madrid']);
  });

  // A system of its own for one process: root may have one, elsewhere whoever may be root in it.
  const seclusion = [['--mount'], ['--user', '--map-root-user', '--mount']].find(
    (given) => spawnSync('unshare', [...given, 'mount', '--bind', '/tmp', '/etc']).status === 0,
  );

  it('of the machine is the system’s as it is now, also where that changes under way', (context) => {
    if (seclusion === undefined) context.skip('No process may have an /etc of its own here.');
    const etc = temporaryFolder();
    const linkTo = (zone: string) => symlinkSync(`/usr/share/zoneinfo/${zone}`, join(etc, zone));
    const zones = ['UTC', 'Cuba', 'Japan'];
    for (const zone of zones) linkTo(zone);
    renameSync(join(etc, 'UTC'), join(etc, 'localtime'));
    // Where the programs' own libraries lie.
    if (existsSync('/etc/ld.so.cache')) copyFileSync('/etc/ld.so.cache', join(etc, 'ld.so.cache'));
    // It never names /etc, so that nothing could happen to the machine's own.
    const journey = `
      import { renameSync } from 'node:fs';
      import { systemClock } from './electron/clock.ts';
      const offset = () => Temporal.Now.instant().toZonedDateTimeISO(systemClock.zone()).offset;
      const seen = [offset()];
      for (const zone of ['Cuba', 'Japan']) {
        renameSync(${JSON.stringify(etc)} + '/' + zone, ${JSON.stringify(join(etc, 'localtime'))});
        seen.push(offset());
      }
      console.log(JSON.stringify(seen));`;
    const { TZ: _, ...environment } = process.env;
    const { stdout, stderr } = spawnSync(
      'unshare',
      [
        ...(seclusion ?? []),
        ...['sh', '-c', 'mount --bind "$0" /etc && exec "$@"', etc],
        ...[process.execPath, '--import', 'temporal-polyfill/global'],
        ...['--input-type=module-typescript', '--eval', journey],
      ],
      { cwd: resolve(import.meta.dirname, '..', '..'), env: environment, encoding: 'utf8' },
    );
    expect(stdout, stderr).not.toBe('');
    const [first, second, third] = JSON.parse(stdout);
    expect(first).toBe('+00:00');
    expect(second).toMatch(/^-0[45]:00$/);
    expect(third).toBe('+09:00');
  });
});
