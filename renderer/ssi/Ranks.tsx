import { useId, useMemo, useState } from 'react';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { runsOf } from '../../shared/ssi/runs.ts';
import { type Group, groups } from '../../shared/ssi/snapshot.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { ChartCanvas } from '../ui/ChartCanvas.tsx';
import { ChartPoint } from '../ui/ChartPoint.tsx';
import { panelOf } from '../ui/chartPicture.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { type TimeChartData, timeChart } from '../ui/timeChart.ts';
import { ChartSection } from './ChartSection.tsx';
import { timeAxis } from './timeAxis.ts';

/** Where the person stands in the industry and in the network: the first of all at the top. */
export function Ranks({ view: given }: { readonly view: ProgressView }) {
  const words = useWords();
  const format = useFormat();
  const id = useId();
  const [reached, setReached] = useState<number | null>(null);
  const view = useMemo(() => withRanks(given), [given]);
  const data = useMemo(() => chartOf(view, words, format), [view, words, format]);
  const { points, day } = view;
  const { ranks } = words.progress;
  const known = groups.filter((group) => points.some((point) => rankOf(point, group) !== null));
  // Nobody has to note ranks, and an empty chart says nothing.
  if (known.length === 0) return null;
  const summary = ranks.chart(known.map(pathOf).join(' '));
  return (
    <ChartSection
      name="ranks"
      title={ranks.title}
      lead={ranks.lead}
      day={day}
      fileName={ranks.file}
      summary={summary}
      legend={known.map((group) => ({ name: ranks.of[group], ...signs[group] }))}
      picture={() => ({ panels: [panelOf(timeChart, data)], columns: 1, panelHeight: 320 })}
      csv={() => ({ columns: headsOf(), rows: points.map(rowOf) })}
      table={() => (
        <DataTable
          caption={ranks.table}
          columns={headsOf().map((head) => ({ id: head, head }))}
          rows={points
            .toReversed()
            .map((point) => [
              format.shortDayWithYear(point.day),
              ...known.map((group) => rankText(rankOf(point, group))),
            ])}
        />
      )}
      chart={
        <>
          <ChartCanvas
            draw={timeChart}
            data={data}
            count={points.length}
            summary={summary}
            describedBy={id}
            height="middle"
            point={reached}
            onPoint={setReached}
          />
          <ChartPoint
            id={id}
            hint={words.chart.keys}
            text={reached === null ? null : pointText(reached)}
          />
        </>
      }
    />
  );

  function rankText(rank: number | null): string {
    return rank === null ? words.snapshot.nothing : format.percent(rank);
  }

  function headsOf(): readonly string[] {
    return [words.progress.day, ...known.map((group) => ranks.of[group])];
  }

  function rowOf(point: Point) {
    return [point.day, ...known.map((group) => rankOf(point, group))];
  }

  function pathOf(group: Group): string {
    const noted = points.flatMap((point) => rankOf(point, group) ?? []);
    const [first = 0, last = first] = [noted[0], noted.at(-1)];
    return ranks.path(ranks.of[group], format.percent(first), format.percent(last));
  }

  function pointText(index: number): string {
    const point = points[index];
    if (point === undefined) return '';
    const said = known.flatMap((group) => {
      const rank = rankOf(point, group);
      return rank === null ? [] : [ranks.point(ranks.of[group], format.percent(rank))];
    });
    return `${format.fullDay(point.day)}: ${said.join('. ')}.`;
  }
}

function chartOf(view: ProgressView, words: Words, format: Format): TimeChartData {
  const worst = Math.max(
    1,
    ...view.points.flatMap((point) => groups.map((group) => rankOf(point, group) ?? 1)),
  );
  const stride = worst > 50 ? 20 : worst > 20 ? 10 : 5;
  const largest = Math.min(100, stride * Math.ceil(worst / stride));
  const further = Array.from({ length: largest / stride }, (_, at) => (at + 1) * stride);
  return {
    ...timeAxis(view, format, 13),
    scale: {
      smallest: 1,
      largest: Math.max(largest, 2),
      ticks: [1, ...further],
      text: (value) => format.percent(value),
      isReversed: true,
    },
    lines: groups.toReversed().map((group) => ({
      ...signs[group],
      name: words.progress.ranks.of[group],
      width: 1.75,
      runs: runsOf(view.points, view.step, (point) => rankOf(point, group)),
      isPointed: true,
    })),
  };
}

type Point = ProgressView['points'][number];

/** Points without a rank have nothing to tell here. */
function withRanks(view: ProgressView): ProgressView {
  const hasRank = (point: Point) => groups.some((group) => rankOf(point, group) !== null);
  return { ...view, points: view.points.filter(hasRank) };
}

function rankOf(point: Point, group: Group): number | null {
  return point[`${group}Rank`];
}

const signs = {
  industry: { sign: 'squares', hue: '--ink' },
  network: { sign: 'diamonds', hue: '--accent' },
} as const;
