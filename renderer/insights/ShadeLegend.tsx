import { useWords } from '../bridge/language.ts';
import cells from './EffortCalendar.module.css';
import styles from './ShadeLegend.module.css';

/** Which counts have which shade; beside the cells, which tell their own. */
export function ShadeLegend({ starts }: { readonly starts: readonly number[] }) {
  const words = useWords();
  return (
    <div className={styles.legend} aria-hidden="true">
      {words.effort.less}
      <ul className={styles.shades}>
        {[0, ...starts].map((start, shade) => (
          <li key={start} className={styles.shade}>
            <span className={`${cells.cell} ${styles.size}`} data-state={shade} />
            {countsFrom(start, starts[shade], words.effort.orMore)}
          </li>
        ))}
      </ul>
      {words.effort.more}
    </div>
  );
}

/** "3–4"; "7 o más" where no shade begins after it. */
function countsFrom(
  start: number,
  next: number | undefined,
  orMore: (count: number) => string,
): string {
  if (start === 0) return '0';
  if (next === undefined) return orMore(start);
  return next - start === 1 ? String(start) : `${start}–${next - 1}`;
}
