import { describe, expect, it } from 'vitest';
import { appArguments, electronRuntime, standinRuntime } from '../../../tools/start/runtime.ts';

const electron = electronRuntime('/dist/electron', 'its binary is here', false);
const standin = standinRuntime('/pilar', 'no network');

describe('what the app is given', () => {
  it('is its folder, after what the stand-in needs to be run', () => {
    expect(appArguments(electron, '/pilar', {})).toEqual(['/pilar']);
    expect(appArguments(standin, '/pilar', {})).toEqual(['/pilar/tools/standin/run.ts', '/pilar']);
  });

  it.each([
    ['Electron', electron],
    ['the stand-in', standin],
  ])('holds the same switches on %s', (_, runtime) => {
    const given = appArguments(runtime, '/pilar', { profile: '/home/ana', debugPort: 9222 });
    expect(given.slice(-3)).toEqual([
      '/pilar',
      '--remote-debugging-port=9222',
      '--profile=/home/ana',
    ]);
  });

  it('takes off the sandbox for root on Electron', () => {
    const asRoot = electronRuntime('/dist/electron', 'its binary is here', true);
    expect(appArguments(asRoot, '/pilar', {})).toEqual(['/pilar', '--no-sandbox']);
  });
});
