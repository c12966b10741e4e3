import { describe, expect, it } from 'vitest';
import { leavingOf } from '../../../electron/windows/leaving.ts';
import { handClock } from '../../builders/clock.ts';

/** A window, what became of it, and a person who answers a box when they like. */
function opened({ hasPage = true } = {}) {
  const clock = handClock('2026-11-22T12:00:00Z');
  const did: string[] = [];
  const boxes: ((isMeant: boolean) => void)[] = [];
  const leaving = leavingOf({
    clock,
    askPage: () => {
      if (hasPage) did.push('asked');
      return hasPage;
    },
    isLossMeant: () => new Promise((answer) => boxes.push(answer)),
    leave: (isQuitting) => did.push(isQuitting ? 'left, quits' : 'left'),
    abandon: (isQuitting) => did.push(isQuitting ? 'abandoned, quits' : 'abandoned'),
  });
  return { clock, did, boxes, leaving };
}

describe('A window that is left', () => {
  it('is closed once its page has kept what was typed', async () => {
    const { leaving, did } = opened();
    expect(leaving.mayClose()).toBe(false);
    expect(did).toEqual(['asked']);
    await leaving.ready(true);
    expect(did).toEqual(['asked', 'left']);
    // What closes it asks again.
    expect(leaving.mayClose()).toBe(true);
  });

  it('asks its page once, however often it is to be closed', () => {
    const { leaving, did } = opened();
    leaving.mayClose();
    expect(leaving.mayClose()).toBe(false);
    expect(did).toEqual(['asked']);
  });

  it('is closed at once where there is no page', () => {
    const { leaving, did } = opened({ hasPage: false });
    expect(leaving.mayClose()).toBe(true);
    expect(did).toEqual([]);
  });

  it('goes on to quit where that was what closed it', async () => {
    const { leaving, did } = opened();
    leaving.quitting();
    leaving.mayClose();
    await leaving.ready(true);
    expect(did).toEqual(['asked', 'left, quits']);
  });

  it('is taken away after two seconds where its page does not answer', () => {
    const { leaving, did, clock } = opened();
    leaving.mayClose();
    clock.moveTo('2026-11-22T12:00:01Z');
    expect(did).toEqual(['asked']);
    clock.moveTo('2026-11-22T12:00:02Z');
    expect(did).toEqual(['asked', 'abandoned']);
  });

  it('is not, where what holds main up has taken that long by itself', async () => {
    const { leaving, did, clock } = opened();
    leaving.mayClose();
    clock.moveTo('2026-11-22T12:00:05Z');
    await leaving.ready(true);
    clock.moveTo('2026-11-22T12:00:09Z');
    expect(did).toEqual(['asked', 'left']);
  });

  it('is taken away where the process of its page is gone meanwhile', () => {
    const { leaving, did } = opened();
    leaving.gone();
    expect(did).toEqual([]);
    leaving.mayClose();
    leaving.gone();
    expect(did).toEqual(['asked', 'abandoned']);
  });

  it('asks the person where something could not be kept, for as long as they take', async () => {
    const { leaving, did, boxes, clock } = opened();
    leaving.mayClose();
    const answered = leaving.ready(false);
    clock.moveTo('2026-11-22T13:00:00Z');
    expect(leaving.mayClose()).toBe(false);
    boxes[0]?.(true);
    await answered;
    expect(did).toEqual(['asked', 'left']);
  });

  it('asks the person once, however often the page says so', async () => {
    const { leaving, did, boxes } = opened();
    leaving.mayClose();
    const answered = leaving.ready(false);
    await leaving.ready(false);
    expect(boxes).toHaveLength(1);
    boxes[0]?.(true);
    await answered;
    expect(did).toEqual(['asked', 'left']);
  });

  it('stays where the person wishes so, and quits no more', async () => {
    const { leaving, did, boxes } = opened();
    leaving.quitting();
    leaving.mayClose();
    const answered = leaving.ready(false);
    boxes[0]?.(false);
    await answered;
    expect(did).toEqual(['asked']);
    expect(leaving.mayClose()).toBe(false);
    await leaving.ready(true);
    expect(did).toEqual(['asked', 'asked', 'left']);
  });

  it('is not moved by a page that was not asked', async () => {
    const { leaving, did, boxes } = opened();
    await leaving.ready(true);
    await leaving.ready(false);
    expect([did, boxes]).toEqual([[], []]);
    expect(leaving.mayClose()).toBe(false);
  });
});
