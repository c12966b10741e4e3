import styles from './Key.module.css';

/** Keys as they stand on the keyboard; nothing where there are none. */
export function Key({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.keys}>
      {keys.map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
