import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Key } from './Key.tsx';
import styles from './Tooltip.module.css';

const restBeforeShown = 450;

/**
 * Shows, beside the control it holds, what that does and which keys do it: where the pointer rests
 * and where the keyboard arrives. Only for the eyes: the control names itself (`aria-label`,
 * `aria-keyshortcuts`), and would otherwise be read out twice.
 */
export function Tooltip({
  text,
  keys = [],
  children,
}: {
  readonly text: string;
  /** The keys as they stand on the keyboard, pressed together. */
  readonly keys?: readonly string[];
  readonly children: ReactNode;
}) {
  const [source, setSource] = useState<HTMLElement | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const hide = () => {
    clearTimeout(rest.current);
    setSource(null);
  };
  const showFor = (holder: Element) => {
    const control = holder.firstElementChild;
    if (control instanceof HTMLElement) setSource(control);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the control within
    <span
      className={styles.holder}
      onPointerEnter={({ currentTarget, pointerType }) => {
        if (pointerType === 'touch') return;
        clearTimeout(rest.current);
        rest.current = setTimeout(() => showFor(currentTarget), restBeforeShown);
      }}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={({ currentTarget, target }) => {
        if (target.matches(':focus-visible')) showFor(currentTarget);
      }}
      onBlur={hide}
    >
      {children}
      {source !== null && (
        <Bubble source={source} onClose={hide}>
          {text}
          <Key keys={keys} />
        </Bubble>
      )}
    </span>
  );
}

function Bubble({
  source,
  onClose,
  children,
}: {
  readonly source: HTMLElement;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLSpanElement>(null);
  // Its source is also what it is placed by; Escape closes a hint before anything below it.
  useLayoutEffect(() => place.current?.showPopover({ source }), [source]);
  return (
    <span
      ref={place}
      popover="hint"
      className={styles.place}
      aria-hidden="true"
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose();
      }}
    >
      <span className={styles.bubble}>{children}</span>
    </span>
  );
}
