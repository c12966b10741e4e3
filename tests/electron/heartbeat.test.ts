import { describe, expect, it } from 'vitest';
import { startHeartbeat } from '../../electron/heartbeat.ts';
import { handClock } from '../builders/clock.ts';

const moment = (text: string) => Temporal.Instant.from(text);

/** Beats recorded by the moment they came, waiting each time for `next`. */
function beating(start: string, next: Temporal.Instant | null) {
  const clock = handClock(start);
  const beats: string[] = [];
  const heartbeat = startHeartbeat(clock, () => {
    beats.push(clock.now().toString());
    return next;
  });
  return { clock, beats, heartbeat };
}

describe('The heartbeat', () => {
  it('beats at once and then at least every minute', () => {
    const { clock, beats } = beating('2026-11-22T10:00:00Z', null);
    clock.moveTo('2026-11-22T10:00:59Z');
    clock.moveTo('2026-11-22T10:01:00Z');
    expect(beats).toEqual(['2026-11-22T10:00:00Z', '2026-11-22T10:01:00Z']);
  });

  it('beats at the moment it waits for', () => {
    const { clock, beats } = beating('2026-11-22T07:59:30Z', moment('2026-11-22T08:00:00Z'));
    clock.moveTo('2026-11-22T07:59:59Z');
    expect(beats.length).toBe(1);
    clock.moveTo('2026-11-22T08:00:00Z');
    expect(beats.length).toBe(2);
  });

  it("beats at the person's own midnight", () => {
    const { clock, beats } = beating('2026-11-22T22:59:45Z', null);
    clock.moveTo('2026-11-22T22:59:59Z');
    expect(beats.length).toBe(1);
    clock.moveTo('2026-11-22T23:00:00Z');
    expect(beats.length).toBe(2);
  });

  it('never has more than one timer, and none once it is stopped', () => {
    const { clock, heartbeat } = beating('2026-11-22T10:00:00Z', null);
    heartbeat.beat();
    heartbeat.beat();
    expect(clock.waiting()).toBe(1);
    heartbeat.stop();
    expect(clock.waiting()).toBe(0);
  });
});
