import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';
import { dialogsChanged } from './dialogsChanged.ts';

/** A dialog over the page, open for as long as it is rendered; Escape asks to close it.
 * What carries `data-first-focus` has the focus first. */
export function Dialog({
  title,
  isTitleHidden = false,
  isWide = false,
  onCancel,
  children,
}: {
  readonly title: string;
  /** Told to screen readers only. */
  readonly isTitleHidden?: boolean;
  /** For two things side by side, where the window has room for them. */
  readonly isWide?: boolean;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // React's own `autoFocus` comes while the dialog is still closed, and is lost.
    dialog.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    document.dispatchEvent(new Event(dialogsChanged));
    return () => {
      // What opened it may be gone, as a button for the first score is; the page is always there.
      const isThere =
        opener instanceof HTMLElement && opener !== document.body && opener.isConnected;
      const next = isThere ? opener : document.querySelector('main');
      next?.focus();
      document.dispatchEvent(new Event(dialogsChanged));
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={isWide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={id} className={isTitleHidden ? 'visually-hidden' : styles.title}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
