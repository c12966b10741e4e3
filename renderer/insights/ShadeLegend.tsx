import cells from './EffortGrid.module.css';
import styles from './ShadeLegend.module.css';

/** Which counts have which shade; beside the cells, which tell their own. */
export function ShadeLegend({ counts }: { readonly counts: readonly string[] }) {
  return (
    <ul className={styles.shades} aria-hidden="true">
      {counts.map((text, shade) => (
        <li key={text} className={styles.shade}>
          <span className={`${cells.cell} ${styles.size}`} data-state={shade} />
          {text}
        </li>
      ))}
    </ul>
  );
}
