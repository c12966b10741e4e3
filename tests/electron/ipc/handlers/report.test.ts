import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SaveDialogOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { type ReportPress, reportHandlers } from '../../../../electron/ipc/handlers/report.ts';
import type { Day } from '../../../../shared/day.ts';
import type { ReportView } from '../../../../shared/journal/reportView.ts';
import { wordsOf } from '../../../../shared/locales/words.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, temporaryFolder } from '../../../builders/journal.ts';
import { snapshot } from '../../../builders/snapshot.ts';

const pdf = new TextEncoder().encode('%PDF-1.4 and the rest');

/** A journal on Monday, 23 November 2026, a press that prints, and what is written to the journal. */
function opened(press: Partial<ReportPress> = {}) {
  const clock = handClock('2026-11-23T11:00Z');
  const journal = begunJournal(clock);
  const written = { at: clock.now(), zone: clock.zone() };
  const all: ReportPress = {
    ask: async () => ({ canceled: true, filePath: '' }),
    words: () => wordsOf('es'),
    folder: '/home/ana/Documents',
    printToPdf: async () => pdf,
    print: async () => null,
    onFault: () => {},
    ...press,
  };
  const handlers = reportHandlers(journal, clock, all);
  let count = 0;
  return {
    ...{ journal, handlers },
    report: (span: 'month' | 'quarter', on: string) =>
      handlers.report({ span, day: day(on) }) as ReportView,
    note: (on: string) =>
      journal.snapshots.keep(snapshot({ day: day(on) }), {
        notedAt: clock.now(),
        zone: clock.zone(),
      }),
    done: (action: string, on: string, times = 1) => {
      count += 1;
      journal.completions.keep({
        ...{ id: `done-${count}`, action, day: day(on), count: times, note: '', page: null },
        ...{ completedAt: clock.now(), zone: clock.zone() },
      });
    },
    write: (on: string, text: string) =>
      journal.entries.keep({ day: day(on), text, revision: on }, written),
  };
}

const none = { brand: 0, people: 0, insights: 0, relationships: 0 };

describe('The report of a time', () => {
  it('has its first and last day, and is none of a time to come', () => {
    const { report } = opened();
    expect(report('month', '2026-11-02')).toMatchObject({
      ...{ today: '2026-11-23', span: 'month', from: '2026-11-01', until: '2026-11-30' },
    });
    expect(report('quarter', '2026-03-31')).toMatchObject({ from: '2026-01-01' });
    expect(() => report('month', '2026-12-01')).toThrow('inTheFuture');
  });

  it('has the snapshots of its days, and the last before them', () => {
    const { report, note } = opened();
    for (const on of ['2026-09-01', '2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'])
      note(on);
    const { before, snapshots } = report('month', '2026-10-15');
    expect(before?.day).toBe('2026-09-30');
    expect(snapshots.map((one) => one.day)).toEqual(['2026-10-01', '2026-10-31']);
    expect(report('quarter', '2026-07-01').before).toBeNull();
  });

  it('tells its effort by weeks that are cut at its ends, so that they add up', () => {
    const { report, done, journal } = opened();
    // 1 October 2026 is a Thursday, 1 November a Sunday.
    done('completeProfile', '2026-09-30');
    done('completeProfile', '2026-10-01', 2);
    done('shareContent', '2026-10-04');
    done('shareContent', '2026-10-05', 3);
    done('shareContent', '2026-10-31');
    done('shareContent', '2026-11-01');
    const month = report('month', '2026-10-15');
    expect(month.effort.map(({ from }) => from)).toEqual([
      ...['2026-10-01', '2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'],
    ]);
    expect(month.effort[0]?.done).toEqual({ ...none, brand: 2, insights: 1 });
    expect(month.effort.at(-1)?.done).toEqual({ ...none, insights: 1 });
    expect(month.done).toEqual({ ...none, brand: 2, insights: 5 });
    expect(month.doneBefore).toEqual({ ...none, brand: 1 });
    journal.settings.keep({ ...journal.settings.current(), weekStart: 7 });
    expect(report('month', '2026-10-15').effort.map(({ from }) => from)).toEqual([
      ...['2026-10-01', '2026-10-04', '2026-10-11', '2026-10-18', '2026-10-25'],
    ]);
  });

  it('ends its weeks with today while it is not over', () => {
    const { report } = opened();
    expect(report('month', '2026-11-01').effort.map(({ from }) => from)).toEqual([
      ...['2026-11-01', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'],
    ]);
  });

  it('counts over the end of a year', () => {
    const { report, done } = opened();
    done('shareContent', '2025-12-31', 4);
    done('shareContent', '2026-01-01');
    const first = report('quarter', '2026-01-01');
    expect(first.done.insights).toBe(1);
    expect(first.doneBefore.insights).toBe(4);
    // Thursday of a week that began in December.
    expect(first.effort[0]).toEqual({ from: '2026-01-01', done: { ...none, insights: 1 } });
  });

  it('names what was done most, also what was put away since', () => {
    const { report, done, journal } = opened();
    done('shareContent', '2026-10-05', 2);
    done('completeProfile', '2026-10-05');
    done('dailyUse', '2026-10-05', 5);
    done('dailyUse', '2026-11-05', 5);
    const kept = journal.actions.all().find(({ id }) => id === 'dailyUse');
    if (kept !== undefined) journal.actions.keep({ ...kept, isArchived: true });
    expect(
      report('month', '2026-10-01').mostDone.map(({ action, done: times }) => [action.id, times]),
    ).toEqual([
      ['dailyUse', 5],
      ['shareContent', 2],
      ['completeProfile', 1],
    ]);
  });

  it('has its pages whole, the earliest first, and no other', () => {
    const { report, write } = opened();
    for (const on of ['2026-11-02', '2026-10-31', '2026-10-01', '2026-09-30'])
      write(on, `El ${on}`);
    expect(report('month', '2026-10-15').entries.map(({ text }) => text)).toEqual([
      ...['El 2026-10-01', 'El 2026-10-31'],
    ]);
  });

  it('has the goal as it is today', () => {
    const { report, journal, note } = opened();
    expect(report('month', '2026-10-01')).toMatchObject({ goal: null, outlook: null });
    note('2026-11-22');
    journal.goal.keep({ of: 'total', score: 50, by: '2027-03-31' as Day });
    expect(report('month', '2026-10-01').outlook).toEqual({ kind: 'reached', day: '2026-11-22' });
  });
});

describe('Saving a report', () => {
  const name = 'informe 2026-11.pdf';

  it('asks where in the words of the window, and makes the PDF only then', async () => {
    const ask = vi.fn(async (_asked: SaveDialogOptions) => ({ canceled: true, filePath: '' }));
    const printToPdf = vi.fn(async () => pdf);
    const { handlers } = opened({ ask, printToPdf, words: () => wordsOf('en') });
    expect(await handlers.saveReport({ name })).toEqual({ savedAs: null });
    expect(ask).toHaveBeenCalledExactlyOnceWith({
      title: 'Save as',
      buttonLabel: 'Save',
      defaultPath: '/home/ana/Documents/informe 2026-11.pdf',
      filters: [{ name: 'Document (PDF)', extensions: ['pdf'] }],
      properties: ['showOverwriteConfirmation'],
    });
    expect(printToPdf).not.toHaveBeenCalled();
  });

  it('writes it there', async () => {
    const filePath = join(temporaryFolder(), 'mine.pdf');
    const { handlers } = opened({ ask: async () => ({ canceled: false, filePath }) });
    expect(await handlers.saveReport({ name })).toEqual({ savedAs: 'mine.pdf' });
    expect(readFileSync(filePath)).toEqual(Buffer.from(pdf));
  });

  it('says where it cannot be written, or cannot be made, and leaves nothing behind', async () => {
    const filePath = join(temporaryFolder(), 'nowhere', 'mine.pdf');
    const ask = async () => ({ canceled: false, filePath });
    await expect(opened({ ask }).handlers.saveReport({ name })).rejects.toThrow('saveFailed');
    const whole = join(temporaryFolder(), 'mine.pdf');
    const { handlers } = opened({
      ask: async () => ({ canceled: false, filePath: whole }),
      printToPdf: async () => Promise.reject(new Error('Failed to generate PDF')),
    });
    await expect(handlers.saveReport({ name })).rejects.toThrow('saveFailed');
    expect(existsSync(whole)).toBe(false);
  });
});

describe('Printing a report', () => {
  it('is done, or is not, as the person says in the dialog of the system', async () => {
    await expect(opened().handlers.printReport(undefined)).resolves.toBeUndefined();
  });

  it('says that it could not be, and why to the log', async () => {
    const onFault = vi.fn();
    const print = async () => 'No printers available on the network';
    const { handlers } = opened({ print, onFault });
    await expect(handlers.printReport(undefined)).rejects.toThrow('printFailed');
    expect(onFault.mock.calls.map(([what, error]) => [what, (error as Error).message])).toEqual([
      ['printReport', 'No printers available on the network'],
    ]);
  });
});
