import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Caveat } from './Caveat.tsx';
import styles from './ChartFrame.module.css';
import { Tooltip } from './Tooltip.tsx';

/** A chart under its heading, the table behind it one click away, and its caveat. */
export function ChartFrame({
  heading,
  chart,
  table,
  isTable,
  onToggle,
  keys = [],
  asChart,
  asTable,
  caveat,
}: {
  readonly heading: ReactNode;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  readonly isTable: boolean;
  readonly onToggle: () => void;
  /** The keys that turn it too. */
  readonly keys?: readonly string[];
  /** What the button that shows the chart, or the table, says. */
  readonly asChart: string;
  readonly asTable: string;
  readonly caveat: string;
}) {
  return (
    <section className={styles.frame}>
      <header className={styles.header}>
        <div>{heading}</div>
        <Tooltip text={isTable ? asChart : asTable} keys={keys}>
          <Button onClick={onToggle}>{isTable ? asChart : asTable}</Button>
        </Tooltip>
      </header>
      {isTable ? table : chart}
      <Caveat text={caveat} />
    </section>
  );
}
