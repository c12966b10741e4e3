import { basename, join } from 'node:path';
import type { SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { actionFrom } from '../../../shared/actions/action.ts';
import { addDays, type Day, dayAt, startOfWeek } from '../../../shared/day.ts';
import type { EffortPeriod } from '../../../shared/ipc/contract.ts';
import { periodBefore, periodOf } from '../../../shared/journal/reportPeriod.ts';
import { type DoneInSpan, mostDoneShown } from '../../../shared/journal/reportView.ts';
import type { Words } from '../../../shared/locales/words.ts';
import { type Pillar, pillars } from '../../../shared/ssi/pillar.ts';
import { periodsBetween } from '../../../shared/ssi/series.ts';
import type { Clock } from '../../clock.ts';
import { effortIn } from '../../store/doneByPillar.ts';
import type { Journal } from '../../store/journal.ts';
import { outlookOn } from '../../store/outlookOn.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from '../serve.ts';
import { writeWhole } from './writeWhole.ts';

/** What a report is made on and taken out by. */
export interface ReportPress {
  /** Shows the system's dialog to save. */
  readonly ask: (options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  readonly words: () => Words;
  /** Where that begins. */
  readonly folder: string;
  readonly printToPdf: () => Promise<Uint8Array>;
  /** Answers why it could not be printed; null where it was, or the person thought better of it. */
  readonly print: () => Promise<string | null>;
  readonly onFault: (what: string, error: unknown) => void;
}

/** What a report of a month or a quarter can show, and its way to paper. */
export function reportHandlers(
  journal: Journal,
  clock: Clock,
  press: ReportPress,
): Pick<Handlers, 'report' | 'saveReport' | 'printReport'> {
  return {
    report: ({ span, day }) => {
      const today = dayAt(clock.now(), clock.zone());
      const period = periodOf(span, day);
      const { from, until } = period;
      if (from > today) throw new Refusal({ code: 'inTheFuture' });
      const isOver = until < today;
      const last = isOver ? until : today;
      const { weekStart } = journal.settings.current();
      const startOf = (one: Day) => startOfWeek(one, weekStart);
      // A week that begins before the report counts from where the report does.
      const weeks = periodsBetween('week', from, last, startOf).with(0, from);
      const effort = effortIn(journal, weeks, last);
      const before = periodBefore(period);
      const effortBefore = before === null ? [] : effortIn(journal, [before.from], before.until);
      const [lastBefore = null] = journal.snapshots.latest(addDays(from, -1), 1);
      return {
        ...{ ...period, today, effort },
        before: lastBefore,
        snapshots: journal.snapshots.between(from, last),
        done: sumOf(effort),
        doneBefore: sumOf(effortBefore),
        mostDone: mostDoneIn(journal, from, last),
        goal: journal.goal.current(),
        outlook: outlookOn(journal, today),
        entries: journal.entries.between(from, last),
      };
    },
    saveReport: async ({ name }) => {
      const { file } = press.words();
      const { filePath } = await press.ask({
        title: file.saveTitle,
        buttonLabel: file.save,
        defaultPath: join(press.folder, name),
        filters: [{ name: file.kind.pdf, extensions: ['pdf'] }],
        properties: ['showOverwriteConfirmation'],
      });
      // The dialog gives no path where the person thought better of it.
      if (!filePath) return { savedAs: null };
      try {
        await writeWhole(filePath, await press.printToPdf());
      } catch (cause) {
        throw new Refusal({ code: 'saveFailed' }, { cause });
      }
      return { savedAs: basename(filePath) };
    },
    printReport: async () => {
      const reason = await press.print();
      if (reason === null) return;
      press.onFault('printReport', new Error(reason));
      throw new Refusal({ code: 'printFailed' });
    },
  };
}

function sumOf(periods: readonly EffortPeriod[]): Readonly<Record<Pillar, number>> {
  const sums = pillars.map((pillar) => [
    pillar,
    periods.reduce((sum, { done }) => sum + done[pillar], 0),
  ]);
  return Object.fromEntries(sums) as Record<Pillar, number>;
}

/** Those that were done as often follow the order of the journal's actions. */
function mostDoneIn(journal: Journal, from: Day, until: Day): readonly DoneInSpan[] {
  const actions = journal.actions.all().map(actionFrom);
  const ids = actions.map(({ id }) => id);
  const sums = journal.completions.sums(ids, [[from, addDays(until, 1)]]);
  const done = new Map(sums.map(([id, , sum]) => [id, sum]));
  return actions
    .map((action) => ({ action, done: done.get(action.id) ?? 0 }))
    .filter((one) => one.done > 0)
    .sort((one, other) => other.done - one.done)
    .slice(0, mostDoneShown);
}
