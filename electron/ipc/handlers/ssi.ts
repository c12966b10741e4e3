import { type Day, dayAt } from '../../../shared/day.ts';
import type { IndicatorValues } from '../../../shared/ssi/indicators.ts';
import type { Snapshot } from '../../../shared/ssi/snapshot.ts';
import type { Clock } from '../../clock.ts';
import { staggerAnew } from '../../store/begin.ts';
import { focusOn } from '../../store/focusOn.ts';
import type { Journal } from '../../store/journal.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** Noting what LinkedIn shows: the index, and the numbers behind it. */
export function ssiHandlers(
  journal: Journal,
  clock: Clock,
): Pick<
  DirectHandlers,
  'noteSnapshot' | 'changeSnapshot' | 'removeSnapshot' | 'importHistory' | 'noteIndicators'
> {
  const refuseFuture = (...days: readonly Day[]): Day => {
    const today = dayAt(clock.now(), clock.zone());
    if (days.some((day) => day > today)) throw new Refusal({ code: 'inTheFuture' });
    return today;
  };
  const keep = (snapshots: readonly Snapshot[]) => {
    const noted = { notedAt: clock.now(), zone: clock.zone() };
    for (const snapshot of snapshots) journal.snapshots.keep(snapshot, noted);
  };
  /** Keeps what is new; the first snapshots ever say which pillar the plan is to begin with. */
  const add = (snapshots: readonly Snapshot[], today: Day) => {
    const isFirst = journal.snapshots.firstDay() === null;
    keep(snapshots);
    const [latest = null] = journal.snapshots.latest(today, 1);
    if (isFirst && latest !== null) staggerAnew(journal, focusOn(journal, today, latest), today);
  };
  const refuseTaken = (day: Day) => {
    const kept = journal.snapshots.on(day);
    if (kept !== null) throw new Refusal({ code: 'alreadyNoted', kept });
  };
  return {
    noteSnapshot: ({ snapshot, replaces }) => {
      const today = refuseFuture(snapshot.day);
      journal.transaction(() => {
        if (!replaces) refuseTaken(snapshot.day);
        add([snapshot], today);
      });
    },
    changeSnapshot: ({ day, snapshot, replaces }) => {
      refuseFuture(snapshot.day);
      journal.transaction(() => {
        refuseUnknown(journal, day);
        if (snapshot.day !== day) {
          if (!replaces) refuseTaken(snapshot.day);
          journal.snapshots.remove(day);
        }
        keep([snapshot]);
      });
    },
    removeSnapshot: ({ day }) => {
      journal.transaction(() => {
        refuseUnknown(journal, day);
        journal.snapshots.remove(day);
      });
    },
    importHistory: ({ snapshots, indicators, replaces }) => {
      const today = refuseFuture(
        ...snapshots.map(({ day }) => day),
        ...indicators.map(({ day }) => day),
      );
      journal.transaction(() => {
        const isWanted = ({ day }: Snapshot) => replaces || journal.snapshots.on(day) === null;
        add(snapshots.filter(isWanted), today);
        for (const { day, values } of indicators) {
          const [kept] = replaces ? [] : journal.indicators.between(day, day);
          keepIndicators(journal, day, { ...values, ...kept?.values });
        }
      });
    },
    noteIndicators: ({ day, values }) => {
      refuseFuture(day);
      journal.transaction(() => keepIndicators(journal, day, values));
    },
  };
}

function refuseUnknown(journal: Journal, day: Day): void {
  if (journal.snapshots.on(day) === null) throw new Refusal({ code: 'unknownSnapshot' });
}

function keepIndicators(
  journal: Journal,
  day: Day,
  values: { readonly [Name in keyof IndicatorValues]: number | null },
): void {
  for (const [name, value] of Object.entries(values))
    journal.indicators.keep(day, name as keyof IndicatorValues, value);
}
