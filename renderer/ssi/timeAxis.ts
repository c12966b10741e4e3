import { type Day, dayFromEpoch, epochDay } from '../../shared/day.ts';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import { timeTicks } from '../../shared/timeTicks.ts';
import type { TimeChartData } from '../ui/timeChart.ts';

/** The axis of time that all charts of Progress share. */
export function timeAxis(
  { from, day, points }: ProgressView,
  format: Format,
  mostTicks: number,
): Pick<TimeChartData, 'from' | 'until' | 'ticks' | 'tickText' | 'points'> {
  const { unit, places } = timeTicks(from, day, mostTicks);
  return {
    from: epochDay(from),
    until: epochDay(day),
    points: points.map((point) => epochDay(point.day)),
    ticks: places,
    tickText: (place) => {
      const tick = dayFromEpoch(place);
      if (unit === 'day') return format.shortDay(tick);
      return unit === 'year' || isJanuary(tick) ? tick.slice(0, 4) : format.shortMonth(tick);
    },
  };
}

/** Where a year begins, the year is what one wants to know. */
function isJanuary(day: Day): boolean {
  return day.slice(5, 7) === '01';
}
