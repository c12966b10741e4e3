import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromium, type Need, xvfb } from '../../../tools/prerequisites/need.ts';
import { MissingPrerequisite, meet } from '../../../tools/prerequisites.ts';
import { FakeMachine } from './fakeMachine.ts';

let machine: FakeMachine;
beforeEach(() => {
  machine = new FakeMachine();
});
afterEach(() => machine.remove());

describe('meeting what a command needs', () => {
  it('does and says nothing when all of it is there', async () => {
    machine.aptGet('exit 1');
    machine.command('chromium');
    machine.command('Xvfb');
    await meet([chromium, xvfb], machine.system());
    expect(machine.calls).toEqual([]);
    expect(machine.said).toEqual([]);
  });

  it('takes any one of the commands as proof', async () => {
    machine.command('google-chrome');
    await meet([chromium], machine.system());
    expect(machine.said).toEqual([]);
  });

  it('does not take a file that cannot be run for a command', async () => {
    machine.aptGet(':');
    const record: Need = { commands: ['calls'], package: 'calls' };
    await expect(meet([record], machine.system())).rejects.toThrow('still missing: calls');
  });

  it('installs only what is missing, after an update, and says so in one line', async () => {
    machine.command('Xvfb');
    machine.aptGet(machine.bring('chromium'));
    await meet([chromium, xvfb], machine.system());
    expect(machine.calls).toEqual([
      'apt-get update',
      'apt-get install --yes --no-install-recommends chromium',
    ]);
    expect(machine.said).toHaveLength(1);
    expect(machine.said[0]).toContain('--no-install-recommends chromium');
    expect(machine.questions).toEqual([]);
  });

  it('names a package once when two needs want it', async () => {
    machine.aptGet(`${machine.bring('dunst')}; ${machine.bring('dunstctl')}`);
    const needs = ['dunst', 'dunstctl'].map((name) => ({ commands: [name], package: 'dunst' }));
    await meet(needs, machine.system());
    expect(machine.calls.at(-1)).toBe('apt-get install --yes --no-install-recommends dunst');
  });

  it('goes through sudo where that asks no password', async () => {
    machine.command('sudo', 'if [ "$1" = -n ]; then exit 0; fi; exec "$@"');
    machine.aptGet(machine.bring('Xvfb'));
    await meet([xvfb], machine.system({ isRoot: false }));
    expect(machine.calls).toHaveLength(2);
  });

  it('stops where sudo would ask a password that nobody can type', async () => {
    machine.command('sudo', 'exit 1');
    machine.aptGet(machine.bring('Xvfb'));
    const meeting = meet([xvfb], machine.system({ isRoot: false }));
    await expect(meeting).rejects.toThrow(MissingPrerequisite);
    expect(machine.calls).toEqual([]);
  });

  it('shows the command on a terminal, and runs it after a yes', async () => {
    machine.aptGet(machine.bring('Xvfb'));
    machine.answer = true;
    await meet([xvfb], machine.system({ isTerminal: true }));
    expect(machine.said.join()).toContain('apt-get install --yes --no-install-recommends xvfb');
    expect(machine.calls).toHaveLength(2);
  });

  it('touches nothing after a no, and stops', async () => {
    machine.aptGet(machine.bring('Xvfb'));
    const meeting = meet([xvfb], machine.system({ isTerminal: true }));
    await expect(meeting).rejects.toThrow('Not installed: xvfb');
    expect(machine.calls).toEqual([]);
  });

  it('tells the last words of an apt-get that fails', async () => {
    machine.aptGet('echo "E: Unable to locate package xvfb" >&2; exit 100');
    const meeting = meet([xvfb], machine.system());
    await expect(meeting).rejects.toThrow(/exit 100.*\nE: Unable to locate package xvfb$/s);
    await expect(meeting).rejects.toThrow(MissingPrerequisite);
  });

  it('does not believe an apt-get that brings nothing', async () => {
    machine.aptGet(':');
    await expect(meet([xvfb], machine.system())).rejects.toThrow('still missing: Xvfb');
  });

  it('installs although one source could not be updated', async () => {
    machine.command('env', 'shift; exec "$@"');
    machine.command('apt-get', `if [ "$1" = update ]; then exit 100; fi\n${machine.bring('Xvfb')}`);
    await meet([xvfb], machine.system());
  });
});
