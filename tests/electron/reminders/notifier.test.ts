import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { notifierWith } from '../../../electron/reminders/notifier.ts';
import { handClock } from '../../builders/clock.ts';

/** Stands for the system: what a notification does is up to the test. */
class Native extends EventEmitter {
  static isSupported = () => true;
  static made: Native[] = [];
  readonly options: unknown;
  readonly show = vi.fn();
  constructor(options: unknown) {
    super();
    this.options = options;
    Native.made.push(this);
  }
}

const clock = handClock('2026-11-22T08:00:00Z');
const notice = { title: 'Hoy', body: 'una tarea' };

function notifying() {
  Native.made = [];
  const onClick = vi.fn();
  const onOutcome = vi.fn();
  notifierWith(Native as never, 'linux', clock, onClick)(notice, onOutcome);
  const [native] = Native.made;
  if (native === undefined) throw new Error('No notification was made.');
  return { native, onClick, onOutcome };
}

describe('A notice', () => {
  it('is plain text, whatever marks it holds', () => {
    const bodyOn = (platform: NodeJS.Platform) => {
      Native.made = [];
      const marked = { title: 'R&D', body: 'a <b> & c' };
      notifierWith(Native as never, platform, clock, () => {})(marked, () => {});
      return Native.made[0]?.options;
    };
    expect(bodyOn('linux')).toEqual({ title: 'R&D', body: 'a &lt;b&gt; &amp; c' });
    expect(bodyOn('darwin')).toEqual({ title: 'R&D', body: 'a <b> & c' });
  });

  it('is shown by the system, which tells when', () => {
    const { native, onOutcome } = notifying();
    expect(native.options).toMatchObject(notice);
    expect(native.show).toHaveBeenCalledOnce();
    expect(onOutcome).not.toHaveBeenCalled();
    native.emit('show');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('shown');
  });

  it('says so where the system shows nothing', () => {
    const { native, onOutcome } = notifying();
    native.emit('failed', {}, 'no server');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('failed');
  });

  it('counts as failed where the system keeps silent for three seconds', () => {
    const { onOutcome } = notifying();
    clock.moveTo('2026-11-22T08:00:02.999Z');
    expect(onOutcome).not.toHaveBeenCalled();
    clock.moveTo('2026-11-22T08:00:03Z');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('failed');
  });

  it('leads to Today by a click, once', () => {
    const { native, onClick } = notifying();
    native.emit('click');
    native.emit('click');
    expect(onClick).toHaveBeenCalledOnce();
  });

  it('fails at once where there are no notifications', () => {
    Native.isSupported = () => false;
    const onOutcome = vi.fn();
    notifierWith(Native as never, 'linux', clock, () => {})(notice, onOutcome);
    Native.isSupported = () => true;
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('failed');
  });
});
