import type { ReactNode } from 'react';
import type { ChartTable } from '../../shared/chartTable.ts';
import type { Day } from '../../shared/day.ts';
import { useChartItems } from '../bridge/chartItems.ts';
import { useDesk } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { ChartFrame } from '../ui/ChartFrame.tsx';
import { ChartLegend } from '../ui/ChartLegend.tsx';
import { type PicturePanel, pngOf } from '../ui/chartPicture.ts';
import type { LegendEntry } from '../ui/chartSigns.ts';
import { Menu } from '../ui/Menu.tsx';
import styles from './ChartSection.module.css';

/** One of the charts of Progress: its heading, legend and table, and all that can be done with it. */
export function ChartSection({
  name,
  title,
  lead,
  day,
  fileName,
  summary,
  legend,
  picture,
  csv,
  chart,
  table,
}: {
  /** For whoever looks for it in the page. */
  readonly name: string;
  readonly title: string;
  readonly lead?: string;
  readonly day: Day;
  readonly fileName: string;
  readonly summary: string;
  readonly legend: readonly LegendEntry[];
  readonly picture: () => {
    readonly panels: readonly PicturePanel[];
    readonly columns: number;
    readonly panelHeight: number;
  };
  readonly csv: () => ChartTable;
  readonly chart: ReactNode;
  readonly table: () => ReactNode;
}) {
  const words = useWords();
  const format = useFormat();
  const isTable = useDesk((desk) => desk.isTable);
  const items = useChartItems({
    fileName,
    day,
    summary,
    table: csv,
    picture: () =>
      pngOf({
        title,
        ...(lead !== undefined && { lead }),
        legend,
        ...picture(),
        made: words.chart.made(format.fullDay(day)),
        caveat: words.caveat,
      }),
  });
  return (
    <div data-chart={name}>
      <ChartFrame
        heading={
          <>
            <h2 className={styles.title}>{title}</h2>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </>
        }
        controls={<Menu label={words.chart.more(title)} isIcon items={items} />}
        legend={legend.length > 0 && <ChartLegend entries={legend} />}
        isTable={isTable}
        chart={chart}
        // A table of years is not laid out for who does not look at it.
        table={isTable && table()}
      />
    </div>
  );
}
