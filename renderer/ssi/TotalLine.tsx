import { useId, useMemo, useState } from 'react';
import { epochDay } from '../../shared/day.ts';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { shortened } from '../../shared/shortened.ts';
import { largestTotal, pillars } from '../../shared/ssi/pillar.ts';
import { runsOf } from '../../shared/ssi/runs.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { ChartCanvas } from '../ui/ChartCanvas.tsx';
import { ChartPoint } from '../ui/ChartPoint.tsx';
import { panelOf } from '../ui/chartPicture.ts';
import type { LegendEntry } from '../ui/chartSigns.ts';
import { type TimeChartData, timeChart } from '../ui/timeChart.ts';
import { ChartSection } from './ChartSection.tsx';
import { SnapshotTable } from './SnapshotTable.tsx';
import { signsOfGroups } from './signsOfGroups.ts';
import { timeAxis } from './timeAxis.ts';

/** The total over the four pillars, which stand on one another. */
export function TotalLine({ view }: { readonly view: ProgressView }) {
  const words = useWords();
  const format = useFormat();
  const id = useId();
  const [reached, setReached] = useState<number | null>(null);
  const data = useMemo(() => chartOf(view, words, format), [view, words, format]);
  const { points, day } = view;
  const { progress } = words;
  const hasMean = points.some(({ industryTotal }) => industryTotal !== null);
  const hasNotes = points.some(({ notes }) => notes > 0);
  const legend: readonly LegendEntry[] = [
    ...pillars.map((pillar) => ({
      name: words.pillar[pillar],
      sign: pillar,
      hue: `--${pillar}`,
    })),
    { name: progress.total, sign: 'line', hue: '--ink' },
    ...(hasMean ? [{ name: progress.mean.industry, ...signsOfGroups.industry }] : []),
    ...(hasNotes ? [{ name: progress.withNote, sign: 'ring', hue: '--ink' } as const] : []),
  ];
  const summary = summaryOf();
  const note = reached === null ? '' : (points[reached]?.note ?? '');
  return (
    <ChartSection
      name="line"
      title={progress.line.title}
      day={day}
      fileName={progress.line.file}
      summary={summary}
      legend={legend}
      picture={() => ({ panels: [panelOf(timeChart, data)], columns: 1, panelHeight: 460 })}
      csv={() => ({
        columns: [
          progress.day,
          ...pillars.map((pillar) => words.pillar[pillar]),
          ...[progress.total, progress.mean.industry, progress.note],
        ],
        rows: points.map((point) => [
          point.day,
          ...pillars.map((pillar) => point.scores[pillar]),
          ...[point.total, point.industryTotal, point.note],
        ]),
      })}
      table={() => <SnapshotTable snapshots={points} />}
      chart={
        <>
          <ChartCanvas
            draw={timeChart}
            data={data}
            count={points.length}
            summary={summary}
            describedBy={id}
            height="large"
            point={reached}
            onPoint={setReached}
          />
          <ChartPoint
            id={id}
            hint={words.chart.keys}
            text={reached === null ? null : pointText(reached)}
            note={shortened(note, longestSaid)}
          />
        </>
      }
    />
  );

  function summaryOf(): string {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined) return '';
    return progress.line.chart(
      format.score(first.total, 3),
      format.score(last.total, 3),
      format.fullDay(first.day),
      format.fullDay(last.day),
      points.length,
    );
  }

  function pointText(index: number): string {
    const point = points[index];
    if (point === undefined) return '';
    const parts = pillars.map(
      (pillar) => `${words.pillarShort[pillar]} ${format.score(point.scores[pillar], 3)}`,
    );
    const total = `${progress.total} ${format.score(point.total, 3)}`;
    const notes = point.notes > 1 ? ` ${progress.notes(point.notes)}.` : '';
    const mean =
      point.industryTotal === null
        ? ''
        : ` ${progress.mean.industry}: ${format.score(point.industryTotal, 3)}.`;
    return `${format.fullDay(point.day)}: ${total}. ${parts.join(', ')}.${mean}${notes}`;
  }
}

function chartOf(view: ProgressView, words: Words, format: Format): TimeChartData {
  const { step, goal } = view;
  const level = goal?.of === 'total' ? goal : null;
  const means = view.points.map(({ industryTotal }) => industryTotal ?? 0);
  const highest = Math.max(...view.points.map(({ total }) => total), ...means, level?.score ?? 0);
  const stride = highest > 45 ? 20 : 10;
  const largest = Math.min(largestTotal, 1.1 * Math.max(highest, stride));
  return {
    ...timeAxis(view, format, 13),
    scale: {
      smallest: 0,
      largest,
      ticks: Array.from({ length: Math.floor(largest / stride) + 1 }, (_, at) => at * stride),
      text: (value) => format.score(value, 0),
    },
    areas: pillars.map((pillar) => ({
      name: words.pillar[pillar],
      hue: `--${pillar}`,
      runs: runsOf(view.points, step, ({ scores }) => scores[pillar]),
    })),
    lines: [
      {
        ...signsOfGroups.industry,
        name: words.progress.mean.industry,
        width: 1.25,
        runs: runsOf(view.points, step, ({ industryTotal }) => industryTotal),
      },
      {
        name: words.progress.total,
        hue: '--ink',
        sign: 'line',
        width: 2,
        runs: runsOf(view.points, step, ({ total }) => total),
        isPointed: true,
      },
    ],
    rings: {
      name: words.progress.withNote,
      places: view.points.flatMap(({ day: on, total, notes }) =>
        notes > 0 ? [{ x: epochDay(on), y: total }] : [],
      ),
    },
    goal: level && {
      value: level.score,
      text: words.progress.goal(format.score(level.score), format.shortDayWithYear(level.by)),
    },
  };
}

/** The most of a note that is told at its point; the list of snapshots has it whole. */
const longestSaid = 280;
