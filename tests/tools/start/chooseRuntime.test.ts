import { describe, expect, it } from 'vitest';
import { type Circumstances, chooseRuntime } from '../../../tools/start/chooseRuntime.ts';

const hour = 60 * 60 * 1000;
const now = Date.UTC(2026, 10, 22, 12);
const bare: Circumstances = { forced: undefined, binary: undefined, lastFailure: undefined, now };
const binary = '/pilar/electron';
const failedBefore = (milliseconds: number) => ({ at: now - milliseconds, reason: 'no network' });

describe('what Pilar runs on', () => {
  it('is Electron when its binary is there, even if it could not be fetched an hour ago', () => {
    expect(chooseRuntime({ ...bare, binary, lastFailure: failedBefore(hour) })).toMatchObject({
      run: 'electron',
      binary,
    });
  });

  it('is decided by fetching Electron when its binary is not there', () => {
    expect(chooseRuntime(bare)).toEqual({ run: 'fetch', otherwise: 'standin' });
  });

  it('is the stand-in for a day after a failure, and says why and until when', () => {
    const choice = chooseRuntime({ ...bare, lastFailure: failedBefore(24 * hour - 1) });
    expect(choice).toEqual({
      run: 'standin',
      because: expect.stringMatching(/\(no network\); tried again after 2026-11-2\d \d\d:\d\d$/),
    });
  });

  it('is decided anew when the day is over', () => {
    expect(chooseRuntime({ ...bare, lastFailure: failedBefore(24 * hour) }).run).toBe('fetch');
  });

  it('is decided anew after a failure that has not happened yet', () => {
    expect(chooseRuntime({ ...bare, lastFailure: failedBefore(-hour) }).run).toBe('fetch');
  });

  it('is the stand-in when that is forced, binary or not', () => {
    expect(chooseRuntime({ ...bare, forced: 'standin', binary }).run).toBe('standin');
  });

  it('is Electron when that is forced and there', () => {
    expect(chooseRuntime({ ...bare, forced: 'electron', binary }).run).toBe('electron');
  });

  it('is never the stand-in when Electron is forced: it is fetched whatever failed before', () => {
    const forced = { ...bare, forced: 'electron', lastFailure: failedBefore(hour) };
    expect(chooseRuntime(forced)).toEqual({ run: 'fetch', otherwise: 'stop' });
  });

  it('is nothing when something else is forced', () => {
    expect(chooseRuntime({ ...bare, forced: 'firefox', binary })).toEqual({
      run: 'nothing',
      sentence: 'PILAR_RUNTIME is “firefox”: it may be electron or standin.',
    });
  });

  it('is free when PILAR_RUNTIME is empty', () => {
    expect(chooseRuntime({ ...bare, forced: '', binary }).run).toBe('electron');
  });
});
