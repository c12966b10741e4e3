import { describe, expect, it } from 'vitest';
import { readOptions } from '../../../tools/start/options.ts';

const known = ['profile', 'debug-port', 'screenshot'] as const;
const read = (...given: string[]) => readOptions(given, '/home/ana', known);

describe('the options of npm start', () => {
  it('may all be absent', () => {
    expect(read()).toEqual({ kind: 'start', options: {} });
  });

  it('count their paths from where the person stands', () => {
    expect(read('--profile', 'work', '--screenshot', '../today.png')).toEqual({
      kind: 'start',
      options: { profile: '/home/ana/work', screenshot: '/home/today.png' },
    });
  });

  it('take a value after an equals sign too', () => {
    expect(read('--profile=/srv/one', '--debug-port=9222')).toEqual({
      kind: 'start',
      options: { profile: '/srv/one', debugPort: 9222 },
    });
  });

  it.each(['1', '65535'])('take %s for a port', (port) => {
    expect(read('--debug-port', port)).toMatchObject({ options: { debugPort: Number(port) } });
  });

  it.each(['0', '65536', '-1', '9222.5', 'x', '1e3', '0x10'])('refuse %s as a port', (port) => {
    expect(read(`--debug-port=${port}`)).toEqual({
      kind: 'wrong',
      sentence: `--debug-port wants a number from 1 to 65535, not “${port}”.`,
    });
  });

  it('refuse a picture that is not a PNG', () => {
    expect(read('--screenshot', 'today.jpg')).toMatchObject({
      kind: 'wrong',
      sentence: expect.stringContaining('.png'),
    });
  });

  it.each([['--profile'], ['--profile='], ['--profile', '--debug-port', '1']])(
    'say which value is missing (%s)',
    (...given) => {
      expect(read(...given)).toEqual({
        kind: 'wrong',
        sentence: '--profile wants a value: --profile <folder>.',
      });
    },
  );

  it.each([
    ['--verbose', 'There is no option --verbose. See --help.'],
    ['-x', 'There is no option -x. See --help.'],
    ['today', '“today” is not an option. See --help.'],
  ])('refuse %s', (given, sentence) => {
    expect(read(given)).toEqual({ kind: 'wrong', sentence });
  });

  it('refuse what another command knows', () => {
    expect(readOptions(['--screenshot', 'a.png'], '/', ['profile'])).toMatchObject({
      kind: 'wrong',
    });
  });

  it('give way to --help', () => {
    expect(read('--nonsense', '--help')).toEqual({ kind: 'help' });
  });
});
