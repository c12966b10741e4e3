import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { type Notice, notifierWith } from '../../../electron/reminders/notifier.ts';
import { reminderAt, type Subject } from '../../../shared/reminders/reminder.ts';
import { minuteOf } from '../../../shared/reminders/wallClock.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { time } from '../../builders/rules.ts';

/** Stands for the system: what a notification does is up to the test. */
class Native extends EventEmitter {
  static isSupported = () => true;
  static made: Native[] = [];
  static throwsWhen: 'made' | 'shown' | null = null;
  readonly options: unknown;
  readonly show = vi.fn(() => refuseWhen('shown'));
  // As Electron has it: who closes a notification is told that it closed.
  readonly close = vi.fn(() => void this.emit('close', {}));
  constructor(options: unknown) {
    super();
    refuseWhen('made');
    this.options = options;
    Native.made.push(this);
  }
}

function refuseWhen(moment: 'made' | 'shown'): void {
  if (Native.throwsWhen === moment) throw new Error('The system has no more of them.');
}

const nine = minuteOf(day('2026-11-22'), time('09:00'));
const reminderOf = (subject: Subject) => reminderAt(subject, nine);
const morning = reminderOf({ of: 'morning' });
const ana = reminderOf({ of: 'action', action: 'ana' });
const bea = reminderOf({ of: 'action', action: 'bea' });

const notice = (given: Partial<Notice> = {}): Notice => ({
  title: 'Hoy',
  body: 'una tarea',
  reminders: [morning],
  buttons: [],
  ...given,
});

/** A notifier over such a system, and what it shows there. */
function notifying(platform: NodeJS.Platform = 'linux') {
  Native.made = [];
  const clock = handClock('2026-11-22T08:00:00Z');
  const [onClick, onAnswer] = [vi.fn(), vi.fn()];
  const notifier = notifierWith(Native as never, platform, clock, { onClick, onAnswer });
  const show = (given = notice()) => {
    const onOutcome = vi.fn();
    notifier.show(given, onOutcome);
    const native = Native.made.at(-1);
    if (native === undefined) throw new Error('No notification was made.');
    return { native, onOutcome };
  };
  return { clock, notifier, onClick, onAnswer, show };
}

describe('A notice', () => {
  it('is plain text, whatever marks it holds', () => {
    const marked = notice({ title: 'R&D', body: 'a <b> & c' });
    expect(notifying('linux').show(marked).native.options).toMatchObject({
      title: 'R&D',
      body: 'a &lt;b&gt; &amp; c',
    });
    expect(notifying('darwin').show(marked).native.options).toMatchObject({
      title: 'R&D',
      body: 'a <b> & c',
    });
  });

  it('is shown by the system, which tells when', () => {
    const { native, onOutcome } = notifying().show();
    expect(native.options).toEqual({ title: 'Hoy', body: 'una tarea', actions: [] });
    expect(native.show).toHaveBeenCalledOnce();
    expect(onOutcome).not.toHaveBeenCalled();
    native.emit('show');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('shown');
  });

  it('once shown is never said to have failed, however much time passes', () => {
    const { clock, show } = notifying();
    const { native, onOutcome } = show();
    native.emit('show');
    clock.moveTo('2026-11-22T09:00:00Z');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('shown');
    expect(clock.waiting()).toBe(0);
  });

  it('says so where the system shows nothing', () => {
    const { clock, show } = notifying();
    const { native, onOutcome } = show();
    native.emit('failed', {}, 'no server');
    clock.moveTo('2026-11-22T08:00:03Z');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('failed');
  });

  it('counts as failed where the system keeps silent for three seconds', () => {
    const { clock, show } = notifying();
    const { onOutcome } = show();
    clock.moveTo('2026-11-22T08:00:02.999Z');
    expect(onOutcome).not.toHaveBeenCalled();
    clock.moveTo('2026-11-22T08:00:03Z');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('failed');
  });

  it('that comes after all is told once more, as shown', () => {
    const { clock, show } = notifying();
    const { native, onOutcome } = show();
    clock.moveTo('2026-11-22T08:00:05Z');
    native.emit('show');
    expect(onOutcome.mock.calls).toEqual([['failed'], ['shown']]);
  });

  it.each(['made', 'shown'] as const)(
    'fails at once, and once, where the system throws when it is %s',
    (moment) => {
      const { clock, notifier } = notifying();
      Native.throwsWhen = moment;
      const onOutcome = vi.fn();
      notifier.show(notice(), onOutcome);
      Native.throwsWhen = null;
      clock.moveTo('2026-11-22T08:00:03Z');
      expect(onOutcome).toHaveBeenCalledExactlyOnceWith('failed');
    },
  );

  it('fails at once where there are no notifications', () => {
    const { notifier } = notifying();
    Native.isSupported = () => false;
    const onOutcome = vi.fn();
    notifier.show(notice(), onOutcome);
    Native.isSupported = () => true;
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('failed');
    expect(Native.made).toEqual([]);
  });
});

describe('An answer', () => {
  const asking = notice({
    reminders: [ana],
    buttons: [
      { label: 'Hecho', answer: 'done' },
      { label: 'En una hora', answer: 'oneHour' },
    ],
  });

  it('by a click leads to what the notice is about, once', () => {
    const { show, onClick } = notifying();
    const { native } = show(asking);
    native.emit('click');
    native.emit('click');
    expect(onClick).toHaveBeenCalledExactlyOnceWith(asking);
  });

  it('is offered by a button for each, in their order', () => {
    expect(notifying().show(asking).native.options).toMatchObject({
      actions: [
        { type: 'button', text: 'Hecho' },
        { type: 'button', text: 'En una hora' },
      ],
    });
  });

  it.each([
    [0, 'done'],
    [1, 'oneHour'],
  ] as const)('by the button %i is “%s”, and closes the notice', (actionIndex, answer) => {
    const { show, onAnswer, onClick } = notifying();
    const { native } = show(asking);
    native.emit('action', { actionIndex });
    expect(onAnswer).toHaveBeenCalledExactlyOnceWith(asking, answer);
    expect(native.close).toHaveBeenCalledOnce();
    expect(onClick).not.toHaveBeenCalled();
  });

  it('by a button there is not is none', () => {
    const { show, onAnswer } = notifying();
    show(asking).native.emit('action', { actionIndex: 7 });
    expect(onAnswer).not.toHaveBeenCalled();
  });
});

describe('A notice that stands', () => {
  it('gives way to the next of the same subject', () => {
    const { show } = notifying();
    const first = show(notice({ reminders: [ana] })).native;
    const other = show(notice({ reminders: [bea] })).native;
    show(notice({ reminders: [ana] }));
    expect(first.close).toHaveBeenCalledOnce();
    expect(other.close).not.toHaveBeenCalled();
  });

  it('gives way to one that tells all that it does and more, and to none that tells less', () => {
    const { show } = notifying();
    const single = show(notice({ reminders: [ana] })).native;
    const both = show(notice({ reminders: [ana, bea] })).native;
    expect(single.close).toHaveBeenCalledOnce();
    show(notice({ reminders: [bea] }));
    expect(both.close).not.toHaveBeenCalled();
  });

  it('is taken away where it is to go, and no other', () => {
    const { notifier, show } = notifying();
    const [first, other] = [[ana], [bea]].map((reminders) => show(notice({ reminders })).native);
    notifier.withdraw(({ reminders }) => reminders.includes(ana));
    expect(first?.close).toHaveBeenCalledOnce();
    expect(other?.close).not.toHaveBeenCalled();
    notifier.withdraw(() => true);
    expect(first?.close).toHaveBeenCalledOnce();
    expect(other?.close).toHaveBeenCalledOnce();
  });

  it('is told as silent where it is taken away before the system has shown it, and then no more', () => {
    const { clock, notifier, show } = notifying();
    const { native, onOutcome } = show(notice({ reminders: [ana] }));
    notifier.withdraw(() => true);
    clock.moveTo('2026-11-22T08:00:03Z');
    expect(native.close).toHaveBeenCalledOnce();
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith('silent');
  });

  it('only to try stays, whatever is taken away and whatever comes', () => {
    const { notifier, show } = notifying();
    const { native } = show(notice({ reminders: [] }));
    notifier.withdraw(() => true);
    show(notice({ reminders: [ana] }));
    expect(native.close).not.toHaveBeenCalled();
  });

  it.each(['click', 'close', 'failed'])('is let go of once it is gone: %s', (event) => {
    const { notifier, show } = notifying();
    const { native } = show();
    native.emit(event, {});
    notifier.withdraw(() => true);
    expect(native.close).not.toHaveBeenCalled();
  });

  it('is held on Windows where it leaves the screen unanswered, and answers and goes from there', () => {
    const { notifier, onClick, show } = notifying('win32');
    const { native } = show();
    native.emit('close', { reason: 'timedOut' });
    native.emit('click');
    expect(onClick).toHaveBeenCalledOnce();
    const other = show().native;
    other.emit('close', { reason: 'timedOut' });
    notifier.withdraw(() => true);
    expect(other.close).toHaveBeenCalledOnce();
  });

  it('is let go of on Windows where the person closes it', () => {
    const { notifier, show } = notifying('win32');
    const { native } = show();
    native.emit('close', { reason: 'userCanceled' });
    notifier.withdraw(() => true);
    expect(native.close).not.toHaveBeenCalled();
  });
});
