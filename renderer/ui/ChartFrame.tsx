import type { ReactNode } from 'react';
import { Caveat } from './Caveat.tsx';
import styles from './ChartFrame.module.css';

/** A chart, or the table behind it, under its heading, with what can be done with it and its caveat. */
export function ChartFrame({
  heading,
  controls,
  legend,
  chart,
  table,
  isTable,
  caveat,
}: {
  readonly heading: ReactNode;
  readonly controls?: ReactNode;
  readonly legend?: ReactNode;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  readonly isTable: boolean;
  readonly caveat?: string;
}) {
  return (
    <section className={styles.frame}>
      <header className={styles.header}>
        <div className={styles.heading}>{heading}</div>
        {/* One part of the header, though an opened menu puts more beside its button. */}
        <div>{controls}</div>
      </header>
      {!isTable && legend}
      {isTable ? table : chart}
      {caveat !== undefined && <Caveat text={caveat} />}
    </section>
  );
}
