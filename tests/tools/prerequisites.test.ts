import { describe, expect, it } from 'vitest';
import { decide, type Situation } from '../../tools/prerequisites/decide.ts';

const bareDebian: Situation = {
  missing: ['chromium', 'xvfb'],
  isTerminal: false,
  canInstall: 'root',
  hasApt: true,
};

describe('what the system lacks', () => {
  it('is no matter when nothing is missing, even where nothing could be installed', () => {
    expect(decide({ missing: [], isTerminal: false, canInstall: 'none', hasApt: false })).toEqual({
      kind: 'nothing to do',
    });
  });

  it('is installed without asking where nobody can be asked and root is at work', () => {
    const decision = decide(bareDebian);
    expect(decision).toEqual({
      kind: 'install',
      command: (
        'env DEBIAN_FRONTEND=noninteractive ' +
        'apt-get install --yes --no-install-recommends chromium xvfb'
      ).split(' '),
    });
  });

  it('is installed without asking where sudo wants no password', () => {
    expect(decide({ ...bareDebian, canInstall: 'sudo' })).toMatchObject({
      kind: 'install',
      command: expect.arrayContaining(['sudo', 'apt-get']),
    });
  });

  it.each(['root', 'sudo', 'sudo with a password'] as const)(
    'is asked about on a terminal (%s)',
    (canInstall) => {
      expect(decide({ ...bareDebian, isTerminal: true, canInstall }).kind).toBe('ask');
    },
  );

  it('is shown to root on a terminal as the exact command, without sudo', () => {
    expect(decide({ ...bareDebian, isTerminal: true })).toEqual({
      kind: 'ask',
      command: 'apt-get install --yes --no-install-recommends chromium xvfb'.split(' '),
    });
  });

  it('is shown to others with sudo', () => {
    expect(decide({ ...bareDebian, isTerminal: true, canInstall: 'sudo' })).toEqual({
      kind: 'ask',
      command: 'sudo apt-get install --yes --no-install-recommends chromium xvfb'.split(' '),
    });
  });

  it('stops the command where sudo wants a password and nobody can type it', () => {
    const decision = decide({ ...bareDebian, canInstall: 'sudo with a password' });
    expect(decision).toEqual({
      kind: 'stop',
      sentence: expect.stringMatching(
        /^Missing: chromium, xvfb\. .*\n {2}sudo apt-get install .*chromium xvfb$/,
      ),
    });
  });

  it.each([true, false])('stops whoever has no right to install (terminal: %s)', (isTerminal) => {
    const decision = decide({ ...bareDebian, isTerminal, canInstall: 'none' });
    expect(decision).toMatchObject({
      kind: 'stop',
      sentence: expect.stringContaining('Only root may install them'),
    });
  });

  it.each([true, false])('is only named where there is no apt-get (terminal: %s)', (isTerminal) => {
    const decision = decide({ ...bareDebian, isTerminal, hasApt: false });
    expect(decision).toMatchObject({
      kind: 'stop',
      sentence: expect.stringContaining('install what your system calls them'),
    });
  });
});
