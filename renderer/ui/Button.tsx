import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/** A button: `primary` for the one thing a place is for, `plain` for the rest, `link` within text. */
export function Button({
  look = 'plain',
  ...rest
}: ComponentProps<'button'> & { readonly look?: 'primary' | 'plain' | 'link' }) {
  return <button type="button" {...rest} className={`${styles.button} ${styles[look]}`} />;
}
