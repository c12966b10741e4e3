import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backgroundOf, patience } from '../../../electron/background/background.ts';
import type { Progress } from '../../../shared/ipc/contract.ts';
import { handClock } from '../../builders/clock.ts';
import type { troubledWorks } from './troubledThread.ts';

/** A background of troubled works, and a way to wait until a job tells that it is at work. */
function troubled() {
  const clock = handClock('2026-11-22T11:00Z');
  const told: Progress[] = [];
  const heard = new Map<string, () => void>();
  const file = join(import.meta.dirname, 'troubledThread.ts');
  const background = backgroundOf<typeof troubledWorks>(file, clock, (progress) => {
    told.push(progress);
    heard.get(progress.job)?.();
  });
  onTestFinished(background.end);
  const atWork = (job: string) => new Promise<void>((resolve) => heard.set(job, resolve));
  return { ...background, clock, told, atWork };
}

const cancelled = { reason: { code: 'cancelled' } };

describe('The background', () => {
  it('answers what the work answers, and tells how far it has come, never back nor beyond', async () => {
    const { run, told } = troubled();
    expect(await run('double', 'a', 21)).toBe(42);
    expect(told).toEqual([0.5, 0.75, 1].map((share) => ({ job: 'a', share })));
  });

  it('does one job after another, in the order they came', async () => {
    const { run } = troubled();
    const done: string[] = [];
    const jobs = ['a', 'b', 'c'].map((job) => run('double', job, 1).then(() => done.push(job)));
    await Promise.all(jobs);
    expect(done).toEqual(['a', 'b', 'c']);
  });

  it("passes on a work's refusal, and goes on in the same thread", async () => {
    const { run } = troubled();
    await expect(run('refuse', 'a', undefined as never)).rejects.toMatchObject({
      reason: { code: 'notAPicture' },
    });
    expect(await run('double', 'b', 1)).toBe(2);
  });

  it('stops a job that answers to nobody, and does the next', async () => {
    const { run, cancel, atWork } = troubled();
    const begun = atWork('stuck');
    const stuck = run('hang', 'stuck', null);
    const after = run('double', 'after', 4);
    const stopped = expect(stuck).rejects.toMatchObject(cancelled);
    await begun;
    cancel('stuck');
    await stopped;
    expect(await after).toBe(8);
  });

  it('drops a job that waits, and leaves the others', async () => {
    const { run, cancel } = troubled();
    const first = run('double', 'first', 1);
    const second = expect(run('double', 'second', 2)).rejects.toMatchObject(cancelled);
    const third = run('double', 'third', 3);
    cancel('second');
    await second;
    expect(await Promise.all([first, third])).toEqual([2, 6]);
  });

  it('does nothing where a job to be cancelled is not there, or done', async () => {
    const { run, cancel } = troubled();
    cancel('nobody');
    expect(await run('double', 'a', 1)).toBe(2);
    cancel('a');
    expect(await run('double', 'a', 2)).toBe(4);
  });

  it('refuses a second job of one id while the first is not done', async () => {
    const { run } = troubled();
    const first = run('double', 'a', 1);
    await expect(run('double', 'a', 2)).rejects.toMatchObject({ reason: { code: 'invalidInput' } });
    expect(await first).toBe(2);
  });

  it.each([
    ['break', 'a mistake of ours'],
    ['leave', 'ended with 3'],
    ['fillMemory', 'memory limit'],
  ] as const)('fails a job whose thread ends (%s), and does the next', async (name, message) => {
    const { run } = troubled();
    const failed = expect(run(name, 'a', undefined as never)).rejects.toThrow(message);
    const after = run('double', 'b', 5);
    await failed;
    expect(await after).toBe(10);
  });

  it('lets its thread go when it has had nothing to do for a while, and begins anew', async () => {
    const { run, clock } = troubled();
    expect(clock.waiting()).toBe(0);
    await run('double', 'a', 1);
    expect(clock.waiting()).toBe(1);
    clock.moveTo(clock.now().add({ milliseconds: patience }).toString());
    expect(clock.waiting()).toBe(0);
    expect(await run('double', 'b', 2)).toBe(4);
    expect(clock.waiting()).toBe(1);
  });

  it('lets its thread go without a wait where it is told to rest, and only then', async () => {
    const { run, rest, clock } = troubled();
    await run('double', 'a', 1);
    expect(clock.waiting()).toBe(1);
    rest();
    expect(clock.waiting()).toBe(0);
    expect(await run('double', 'b', 2)).toBe(4);
    expect(clock.waiting()).toBe(1);
  });

  it('does what it has to before it rests', async () => {
    const { run, rest, clock } = troubled();
    const working = [run('double', 'a', 1), run('double', 'b', 2)];
    rest();
    expect(await Promise.all(working)).toEqual([2, 4]);
    expect(clock.waiting()).toBe(0);
  });

  it('cancels everything at its end, and waits for nothing more', async () => {
    const { run, end, clock, atWork } = troubled();
    const begun = atWork('stuck');
    const stuck = expect(run('hang', 'stuck', null)).rejects.toMatchObject(cancelled);
    const waiting = expect(run('double', 'waiting', 1)).rejects.toMatchObject(cancelled);
    await begun;
    end();
    await Promise.all([stuck, waiting]);
    expect(clock.waiting()).toBe(0);
  });
});
