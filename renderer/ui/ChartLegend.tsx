import styles from './ChartLegend.module.css';
import { drawingOf, type LegendEntry } from './chartSigns.ts';

/** What stands for what in a chart. */
export function ChartLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map(({ name, sign, hue }) => {
        const { filled, drawn, width } = drawingOf(sign);
        return (
          <li key={name} className={styles.entry}>
            <svg className={styles.sign} viewBox="0 0 12 12" aria-hidden="true">
              <path d={filled} fill={`var(${hue})`} />
              <path d={drawn} fill="none" stroke={`var(${hue})`} strokeWidth={width} />
            </svg>
            {name}
          </li>
        );
      })}
    </ul>
  );
}
