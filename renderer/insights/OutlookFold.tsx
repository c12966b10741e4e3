import type { Forecast } from '../../shared/insights/forecast.ts';
import { signed } from '../../shared/insights/signed.ts';
import { trendConfidence } from '../../shared/insights/trend.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Facts } from '../ui/Facts.tsx';
import { Fold } from '../ui/Fold.tsx';

/** What a forecast rests on, in figures; nothing where there was none to make. */
export function OutlookFold({ outlook }: { readonly outlook: Forecast }) {
  const words = useWords();
  const format = useFormat();
  if (outlook.kind !== 'willReach' && outlook.kind !== 'doesNotLeadThere') return null;
  const { weeks, from, to, perWeek, interval } = outlook.base;
  const [low, high] = interval;
  const { goal, insights } = words;
  return (
    <Fold summary={insights.how}>
      <p>{goal.method}</p>
      <Facts
        facts={[
          [goal.weeks, String(weeks)],
          [goal.period, goal.fromTo(format.shortDayWithYear(from), format.shortDayWithYear(to))],
          [goal.perWeek, signed(perWeek, format)],
          [
            goal.interval(format.percent(100 * trendConfidence)),
            insights.between(signed(low, format), signed(high, format)),
          ],
        ]}
      />
    </Fold>
  );
}
