import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageOf } from '../../../tools/prerequisites/electronNeeds.ts';
import { notFound } from '../../../tools/prerequisites/libraries.ts';
import { isMet } from '../../../tools/prerequisites/need.ts';
import { FakeMachine } from './fakeMachine.ts';

const bookworm = 'ID=debian\nVERSION_ID="12"\n';
const trixie = 'ID=debian\nVERSION_ID="13"\n';

describe('the libraries Electron lacks', () => {
  it('are those the loader does not find', () => {
    const heard = [
      '\tlinux-vdso.so.1 (0x00007ffd5a9f2000)',
      '\tlibgtk-3.so.0 => not found',
      '\tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f1a2c000000)',
      '\tlibasound.so.2 => not found',
    ];
    expect(notFound(heard.join('\n'))).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
  });

  it.each([
    ['libgtk-3.so.0', bookworm, 'libgtk-3-0'],
    ['libgtk-3.so.0', trixie, 'libgtk-3-0t64'],
    ['libgtk-3.so.0', 'ID=ubuntu\nVERSION_ID="22.04"\n', 'libgtk-3-0'],
    ['libasound.so.2', 'ID=ubuntu\nVERSION_ID="24.04"\n', 'libasound2t64'],
    ['libnss3.so', trixie, 'libnss3'],
    ['libsmime3.so', bookworm, 'libnss3'],
    ['libunheard.so.9', trixie, 'libunheard.so.9'],
  ])('come, for %s under %j, with %s', (library, release, name) => {
    expect(packageOf(library, release)).toBe(name);
  });
});

describe('a library', () => {
  let machine: FakeMachine;
  beforeEach(() => {
    machine = new FakeMachine();
    machine.command('ldd', `echo "libgtk-3.so.0 => not found"; echo "libm.so.6 => /lib/libm.so.6"`);
  });
  afterEach(() => machine.remove());

  it.each([
    ['libgtk-3.so.0', false],
    ['libm.so.6', true],
  ])('%s is there when ldd finds it: %s', (library, isThere) => {
    const need = { library, binary: '/opt/electron', package: 'any' };
    expect(isMet(need, machine.folder)).toBe(isThere);
  });
});
