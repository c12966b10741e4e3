import { useId, useMemo, useState } from 'react';
import type { ProgressView } from '../../shared/ipc/contract.ts';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import { largestPillarScore, type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import { groups, type Snapshot } from '../../shared/ssi/snapshot.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { type BarChartData, barChart } from '../ui/barChart.ts';
import { ChartCanvas } from '../ui/ChartCanvas.tsx';
import { ChartPoint } from '../ui/ChartPoint.tsx';
import { panelOf } from '../ui/chartPicture.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { ChartSection } from './ChartSection.tsx';

/** Each pillar beside what the industry and the network average in it, as last known. */
export function GroupBars({
  view,
  latest,
}: {
  readonly view: ProgressView;
  readonly latest: Snapshot;
}) {
  const words = useWords();
  const format = useFormat();
  const id = useId();
  const [reached, setReached] = useState<number | null>(null);
  const data = useMemo(
    () => chartOf(view.means, latest, words, format),
    [view.means, latest, words, format],
  );
  const { means } = words.progress;
  const known = groups.filter((group) => view.means[group] !== null);
  if (known.length === 0) return null;
  const summary = means.chart(pillars.map(sentenceOf).join(' '));
  const lead = means.lead(format.fullDay(latest.day));
  const heads = [means.pillar, means.you, ...known.map((group) => words.progress.mean[group])];
  return (
    <ChartSection
      name="means"
      title={means.title}
      lead={lead}
      day={view.day}
      fileName={means.file}
      summary={summary}
      legend={[]}
      picture={() => ({ panels: [panelOf(barChart, data)], columns: 1, panelHeight: 360 })}
      csv={() => ({
        columns: heads,
        rows: pillars.map((pillar) => [words.pillar[pillar], ...valuesOf(pillar)]),
      })}
      table={() => (
        <DataTable
          caption={means.table}
          columns={heads.map((head) => ({ id: head, head }))}
          rows={pillars.map((pillar) => [
            words.pillar[pillar],
            ...valuesOf(pillar).map((value) => format.score(value, 3)),
          ])}
        />
      )}
      chart={
        <>
          <ChartCanvas
            draw={barChart}
            data={data}
            count={pillars.length}
            summary={summary}
            describedBy={id}
            height="large"
            point={reached}
            onPoint={setReached}
          />
          <ChartPoint
            id={id}
            hint={words.chart.groupKeys}
            text={reached === null ? null : sentenceOf(pillars[reached] ?? 'brand')}
          />
        </>
      }
    />
  );

  function valuesOf(pillar: Pillar): readonly number[] {
    return [latest.scores[pillar], ...known.map((group) => view.means[group]?.[pillar] ?? 0)];
  }

  function textsOf(pillar: Pillar): readonly string[] {
    const names = [means.you, ...known.map((group) => means.of[group])];
    return valuesOf(pillar).map((value, at) => `${names[at]} ${format.score(value, 3)}`);
  }

  function sentenceOf(pillar: Pillar): string {
    return `${words.pillar[pillar]}: ${textsOf(pillar).join(', ')}.`;
  }
}

function chartOf(
  means: ProgressView['means'],
  latest: Snapshot,
  words: Words,
  format: Format,
): BarChartData {
  const shown = groups.filter((group) => means[group] !== null);
  const of = words.progress.means;
  const textOf = (name: string, value: number) => `${name} ${format.score(value, 3)}`;
  return {
    largest: largestPillarScore,
    text: (value) => format.score(value, 0),
    groups: pillars.map((pillar) => ({
      name: words.pillarShort[pillar],
      bars: [
        {
          value: latest.scores[pillar],
          hue: `--${pillar}`,
          text: textOf(of.you, latest.scores[pillar]),
          isQuiet: false,
        },
        ...shown.map((group) => {
          const value = means[group]?.[pillar] ?? 0;
          return { value, hue: '--outline', text: textOf(of.of[group], value), isQuiet: true };
        }),
      ],
    })),
  };
}
