import { readClock, readDottedClock, readHour } from './clockSlots.ts';
import { readCount, readNth, readTimes } from './countSlots.ts';
import { readDate, readMonthDay, readShortDate } from './dateSlots.ts';
import type { Line } from './line.ts';
import { type DayMeaning, plainDayMeanings } from './meaning.ts';
import { longestWay } from './phraseWays.ts';
import type { SlotReader, SlotReading, Slots } from './slots.ts';
import { readPlurals, readWeekday, readWeekdayRange, readWeekdays } from './weekdaySlots.ts';
import { writtenDay } from './writtenDay.ts';

/** Every slot of the notation (see `phraseTree.ts`), by its name. */
export const slotReaders: Readonly<Record<string, SlotReader>> = {
  n: readCount,
  nth: readNth,
  times: readTimes,
  weekday: readWeekday,
  weekdays: readWeekdays,
  plurals: readPlurals,
  range: readWeekdayRange,
  monthDay: readMonthDay,
  date: readDate,
  shortDate: readShortDate,
  clock: readClock,
  dotted: readDottedClock,
  hour: readHour,
  // These three are phrases themselves, with slots of their own.
  day: dayReader(() => true),
  plainDay: dayReader((how) => plainDayMeanings.includes(how)),
  partOfDay: readPartOfDay,
};

function dayReader(isTaken: (how: DayMeaning) => boolean): SlotReader {
  return (line, at, slots) => {
    const way = longestWay(line, line.vocabulary.dayTree, at, isTaken);
    if (way === null) return null;
    const day = writtenDay(line, way.meaning, way.slots);
    return { to: way.to, slots: { ...slots, days: [...slots.days, day] } };
  };
}

function readPartOfDay(line: Line, at: number, slots: Slots): SlotReading | null {
  const way = longestWay(line, line.vocabulary.partOfDayTree, at, () => true);
  return way === null ? null : { to: way.to, slots: { ...slots, partOfDay: way.meaning } };
}
