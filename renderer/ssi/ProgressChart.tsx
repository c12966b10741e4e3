import { dayFromEpoch, epochDay } from '../../shared/day.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import type { SeriesPoint } from '../../shared/ssi/series.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import { StackedAreas } from '../ui/StackedAreas.tsx';
import styles from './ProgressChart.module.css';

/** The four pillars stacked, with the total over them. */
export default function ProgressChart({
  snapshots,
}: {
  readonly snapshots: readonly SeriesPoint[];
}) {
  const words = useWords();
  const format = useFormat();
  const days = snapshots.map(({ day }) => epochDay(day));
  const pointText = (index: number) => {
    const snapshot = snapshots[index];
    if (snapshot === undefined) return '';
    const parts = pillars.map(
      (pillar) => `${words.pillarShort[pillar]} ${format.score(snapshot.scores[pillar], 3)}`,
    );
    const total = `${words.progress.total} ${format.score(snapshot.total, 3)}`;
    return `${format.fullDay(snapshot.day)}: ${total}. ${parts.join(', ')}.`;
  };
  const [first, last] = [snapshots[0]?.day ?? '', snapshots.at(-1)?.day ?? ''];
  const writeDay =
    first.slice(0, 4) === last.slice(0, 4) ? format.shortDay : format.shortDayWithYear;
  const placeText = (place: number) => writeDay(dayFromEpoch(Math.round(place)));
  return (
    <figure className={styles.figure}>
      <ul className={styles.legend}>
        {pillars.map((pillar) => (
          <li key={pillar}>
            <PillarShape pillar={pillar} /> {words.pillar[pillar]}
          </li>
        ))}
        <li>
          <span className={styles.line} aria-hidden="true" /> {words.progress.total}
        </li>
      </ul>
      <StackedAreas
        summary={summaryOf()}
        hint={words.progress.chartKeys}
        places={days}
        layers={pillars.map((pillar) => ({
          name: words.pillar[pillar],
          hue: `--${pillar}`,
          values: snapshots.map(({ scores }) => scores[pillar]),
        }))}
        line={{ name: words.progress.total, values: snapshots.map(({ total }) => total) }}
        placeText={placeText}
        valueText={(value) => format.score(value, 0)}
        pointText={pointText}
      />
    </figure>
  );

  function summaryOf(): string {
    const first = snapshots[0];
    const last = snapshots.at(-1);
    if (first === undefined || last === undefined) return '';
    return words.progress.chart(
      format.score(first.total, 3),
      format.score(last.total, 3),
      format.fullDay(first.day),
      format.fullDay(last.day),
      snapshots.length,
    );
  }
}
