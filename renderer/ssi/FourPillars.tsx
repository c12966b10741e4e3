import { useId, useMemo, useState } from 'react';
import { epochDay } from '../../shared/day.ts';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { changeWeeks } from '../../shared/ssi/change.ts';
import { largestPillarScore, type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import { pillarRows } from '../../shared/ssi/pillarRows.ts';
import { runsOf } from '../../shared/ssi/runs.ts';
import { groups } from '../../shared/ssi/snapshot.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { ChartCanvas } from '../ui/ChartCanvas.tsx';
import { ChartPoint } from '../ui/ChartPoint.tsx';
import { panelOf } from '../ui/chartPicture.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { PillarShape } from '../ui/PillarShape.tsx';
import { type TimeChartData, timeChart } from '../ui/timeChart.ts';
import { ChartSection } from './ChartSection.tsx';
import { decimalsOf } from './decimalsOf.ts';
import styles from './FourPillars.module.css';
import { signsOfGroups } from './signsOfGroups.ts';
import { timeAxis } from './timeAxis.ts';

/** The four pillars beside one another on one scale, each over what was done for it. */
export function FourPillars({ view }: { readonly view: ProgressView }) {
  const words = useWords();
  const format = useFormat();
  const id = useId();
  const [reached, setReached] = useState<{
    readonly pillar: Pillar;
    readonly point: number;
  } | null>(null);
  const charts = useMemo(() => chartsOf(view, words, format), [view, words, format]);
  const { points, changes, latest, day } = view;
  const period = view.step === 'month' ? 'month' : 'week';
  const { four, mean } = words.progress;
  const known = groups.filter((group) => points.some((point) => point[`${group}Means`] !== null));
  const legend = [
    ...known.map((group) => ({ name: mean[group], ...signsOfGroups[group] })),
    { name: words.progress.effort[period], sign: 'bar', hue: '--ink-second' } as const,
  ];
  const summaries = pillars.map(summaryOf);
  const decimals = decimalsOf(points.flatMap(({ scores }) => Object.values(scores)));
  return (
    <ChartSection
      name="four"
      title={four.title}
      day={day}
      fileName={four.file}
      summary={summaries.join(' ')}
      legend={legend}
      picture={() => ({
        panels: pillars.map((pillar) =>
          panelOf(timeChart, charts[pillar], `${words.pillarShort[pillar]} · ${scoreOf(pillar)}`),
        ),
        columns: 2,
        panelHeight: 240,
      })}
      csv={() => ({ columns: headsOf(), rows: rowsOf() })}
      table={() => (
        <DataTable
          caption={four.table}
          columns={headsOf().map((head) => ({ id: head, head }))}
          rows={rowsOf()
            .toReversed()
            .map(([on, ...cells]) => [
              format.shortDayWithYear(on),
              ...cells.map((cell, index) => {
                if (cell === null) return words.snapshot.nothing;
                return format.fixed(cell, index < cells.length - pillars.length ? decimals : 0);
              }),
            ])}
        />
      )}
      chart={
        <>
          <div className={styles.room}>
            <ul className={styles.four}>
              {pillars.map((pillar, index) => (
                <li key={pillar} className={styles.one} data-pillar={pillar}>
                  <h3 className={styles.name} title={words.pillar[pillar]}>
                    <PillarShape pillar={pillar} /> {words.pillarShort[pillar]}
                  </h3>
                  <p className={styles.score}>{scoreOf(pillar)}</p>
                  <ul className={styles.changes}>
                    {changesIn(pillar).map((change) => (
                      <li key={change}>{change}</li>
                    ))}
                  </ul>
                  <ChartCanvas
                    draw={timeChart}
                    data={charts[pillar]}
                    count={points.length}
                    summary={summaries[index] ?? ''}
                    describedBy={id}
                    height="small"
                    point={reached?.point ?? null}
                    onPoint={(point) => setReached(point === null ? null : { pillar, point })}
                  />
                </li>
              ))}
            </ul>
          </div>
          <ChartPoint
            id={id}
            hint={words.chart.keys}
            text={reached === null ? null : pointText(reached.pillar, reached.point)}
          />
        </>
      }
    />
  );

  function scoreOf(pillar: Pillar): string {
    return latest === null ? words.snapshot.nothing : format.score(latest.scores[pillar], 3);
  }

  function changesIn(pillar: Pillar): readonly string[] {
    const told = changeWeeks.flatMap((weeks) => {
      const change = changes[pillar][weeks];
      if (change === null) return [];
      if (change === 0) return [words.progress.sameAs(weeks)];
      const size = Math.abs(change);
      // A figure that is not nothing is not told as nothing.
      const figure = `${change > 0 ? '+' : '−'}${format.score(size, size < 0.05 ? 3 : 1)}`;
      return [words.progress.change(figure, weeks)];
    });
    return told.length === 0 ? [words.progress.noChangeYet] : told;
  }

  function summaryOf(pillar: Pillar): string {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return '';
    return four.chart(
      words.pillar[pillar],
      format.score(first.scores[pillar], 3),
      format.score(last.scores[pillar], 3),
      format.fullDay(first.day),
      format.fullDay(last.day),
      view.effort.reduce((sum, { done }) => sum + done[pillar], 0),
    );
  }

  function pointText(pillar: Pillar, index: number): string {
    const point = points[index];
    if (point === undefined) return '';
    const score = format.score(point.scores[pillar], 3);
    const averages = groups.flatMap((group) => {
      const known = point[`${group}Means`]?.[pillar];
      return known === undefined ? [] : [`${mean[group]}: ${format.score(known, 3)}`];
    });
    const done = view.effort.findLast(({ from }) => from <= point.day)?.done[pillar] ?? 0;
    const said = [four.point(format.fullDay(point.day), words.pillarShort[pillar], score)];
    return `${[...said, ...averages, words.progress.done[period](done)].join('. ')}.`;
  }

  function headsOf(): readonly string[] {
    const each = (head: (pillar: Pillar) => string) => pillars.map(head);
    return [
      words.progress.day,
      ...each((pillar) => words.pillarShort[pillar]),
      ...groups.flatMap((group) =>
        each((pillar) => four.meanOf(words.pillarShort[pillar], words.progress.means.of[group])),
      ),
      ...each((pillar) => four.doneOf(words.pillarShort[pillar])),
    ];
  }

  function rowsOf() {
    return pillarRows(points, view.effort).map(({ day: on, point, done }) => {
      const cells = [
        ...pillars.map((pillar) => point?.scores[pillar] ?? null),
        ...groups.flatMap((group) =>
          pillars.map((pillar) => point?.[`${group}Means`]?.[pillar] ?? null),
        ),
        ...pillars.map((pillar) => done?.[pillar] ?? null),
      ];
      return [on, ...cells] as const;
    });
  }
}

function chartsOf(
  view: ProgressView,
  words: Words,
  format: Format,
): Readonly<Record<Pillar, TimeChartData>> {
  const axis = timeAxis(view, format, 4);
  const most = Math.max(1, ...view.effort.flatMap(({ done }) => Object.values(done)));
  const { step, goal, effort } = view;
  const chartOf = (pillar: Pillar): TimeChartData => ({
    ...axis,
    scale: {
      smallest: 0,
      largest: largestPillarScore,
      ticks: [0, 5, 10, 15, 20, 25],
      text: (value) => format.score(value, 0),
    },
    lines: [
      ...groups.map((group) => ({
        ...signsOfGroups[group],
        name: words.progress.mean[group],
        width: 1.25,
        runs: runsOf(view.points, step, (point) => point[`${group}Means`]?.[pillar] ?? null),
      })),
      {
        name: words.pillar[pillar],
        hue: `--${pillar}`,
        sign: 'line',
        width: 2.25,
        runs: runsOf(view.points, step, ({ scores }) => scores[pillar]),
      },
    ],
    goal:
      goal?.of === pillar
        ? {
            value: goal.score,
            text: words.progress.goal(format.score(goal.score), format.shortDayWithYear(goal.by)),
          }
        : null,
    bars: {
      hue: `--${pillar}`,
      largest: most,
      bars: effort.map(({ from, done }, index) => ({
        from: epochDay(from),
        until: epochDay(effort[index + 1]?.from ?? view.day),
        value: done[pillar],
      })),
    },
  });
  const charts = pillars.map((pillar) => [pillar, chartOf(pillar)] as const);
  return Object.fromEntries(charts) as Record<Pillar, TimeChartData>;
}
