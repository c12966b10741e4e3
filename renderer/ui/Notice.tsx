import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './Notice.module.css';
import { NoticeBar, type NoticeOffer } from './NoticeBar.tsx';

const readingTime = 6_000;

/**
 * A passing sentence, also spoken. It stays for as long as the pointer or the focus is on it; a
 * failure stays until it is closed. An open dialog hides all that lies outside it, so the notice
 * goes where the person is.
 */
export function Notice({
  text,
  isFailure,
  action,
  closeLabel,
  onClose,
}: {
  readonly text: string | null;
  readonly isFailure: boolean;
  readonly action: NoticeOffer | null;
  readonly closeLabel: string;
  readonly onClose: () => void;
}) {
  const [host] = useState(() => document.createElement('div'));
  const [heldText, setHeldText] = useState<string | null>(null);
  const isHeld = text !== null && text === heldText;

  useEffect(() => {
    const goWhereThePersonIs = () => {
      const place = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
      if (host.parentElement !== place) place.append(host);
    };
    goWhereThePersonIs();
    if (text === null) return;
    // A dialog may open, or take the notice away with it, while nothing is drawn anew here.
    const watch = new MutationObserver(goWhereThePersonIs);
    const changes = { childList: true, subtree: true, attributeFilter: ['open'] };
    watch.observe(document.body, changes);
    return () => watch.disconnect();
  });
  useEffect(() => () => host.remove(), [host]);

  useEffect(() => {
    if (text === null || isFailure || isHeld) return;
    const timer = setTimeout(onClose, readingTime);
    return () => clearTimeout(timer);
  }, [text, isFailure, isHeld, onClose]);

  return createPortal(
    <div className={styles.place} role={isFailure ? 'alert' : 'status'}>
      {text !== null && (
        <NoticeBar
          text={text}
          isFailure={isFailure}
          action={action}
          closeLabel={closeLabel}
          onHold={(held) => setHeldText(held ? text : null)}
          onClose={onClose}
        />
      )}
    </div>,
    host,
  );
}
