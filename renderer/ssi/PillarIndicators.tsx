import { useId } from 'react';
import { type Day, daysBetween } from '../../shared/day.ts';
import {
  type IndicatorTrail,
  isShare,
  runsOf,
  type TrailPoint,
  trailsOf,
} from '../../shared/ssi/indicatorTrail.ts';
import type { Pillar } from '../../shared/ssi/pillar.ts';
import { setNotingIndicators } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Sparkline } from '../ui/Sparkline.tsx';
import styles from './PillarIndicators.module.css';

/** The numbers that feed a pillar, drawn small, and the way to note them. */
export function PillarIndicators({ pillar }: { readonly pillar: Pillar }) {
  const words = useWords();
  const { value, error } = useView('indicators');
  const id = useId();
  if (value === null && error !== null) return null;
  const trails = value === null ? [] : trailsOf(pillar, value.notes);
  return (
    <section className={styles.indicators} aria-labelledby={id} data-indicators={pillar}>
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {words.indicators.about}
        </h2>
        <Button look="link" onClick={() => setNotingIndicators(true)}>
          {words.indicators.note}
        </Button>
      </header>
      {value !== null && trails.length === 0 && (
        <p className={styles.invite}>{words.indicators.invite}</p>
      )}
      {value !== null && trails.length > 0 && (
        <ul className={styles.trails}>
          {trails.map((trail) => (
            <Trail
              key={trail.of}
              trail={trail}
              pillar={pillar}
              from={value.notes[0]?.day ?? value.day}
              today={value.day}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function Trail({
  trail: { of, points },
  pillar,
  from,
  today,
}: {
  readonly trail: IndicatorTrail;
  readonly pillar: Pillar;
  /** The day of the first note of all, with which the drawing begins. */
  readonly from: Day;
  readonly today: Day;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.indicators;
  const [first, previous, last] = [points[0], points.at(-2), points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const write = (value: number) => (isShare(of) ? format.percent(value) : format.score(value, 0));
  const placeOf = (day: Day) => daysBetween(from, day) / Math.max(1, daysBetween(from, today));
  const summary = said.trail(
    said.name[of],
    ...([write(first.value), format.fullDay(first.day)] as const),
    ...([write(last.value), format.fullDay(last.day)] as const),
    points.length,
  );
  return (
    <li className={styles.trail}>
      <p className={styles.name}>{said.name[of]}</p>
      <p className={styles.value}>{write(last.value)}</p>
      <Sparkline
        summary={summary}
        hue={`var(--${pillar})`}
        runs={runsOf(points).map((run) =>
          run.map(({ day, value }) => ({ place: placeOf(day), value })),
        )}
      />
      <p className={styles.change}>
        {previous === undefined ? said.onDay(near(last.day)) : changeSince(previous, last)}
      </p>
    </li>
  );

  function changeSince(before: TrailPoint, after: TrailPoint): string {
    const change = after.value - before.value;
    if (change === 0) return said.noChange(near(before.day));
    const written = `${change > 0 ? '+' : '−'}${format.score(Math.abs(change), 0)}`;
    return said.change(isShare(of) ? said.points(written) : written, near(before.day));
  }

  function near(day: Day): string {
    const isThisYear = day.slice(0, 4) === today.slice(0, 4);
    return isThisYear ? format.shortDay(day) : format.shortDayWithYear(day);
  }
}
