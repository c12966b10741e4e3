import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../shared/day.ts';
import { isTooMuch } from '../../shared/journal/isTooMuch.ts';
import type { LinkTarget } from '../../shared/journal/linkTarget.ts';
import { goToPage, run } from '../bridge/desk.ts';
import { openJournalDay } from '../bridge/journalDays.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import styles from './EntryText.module.css';
import type { Leading } from './setPage.ts';

type Setter = typeof import('./setPage.ts');

let fetched: Setter | null = null;

/** What sets pages; null until it is there, which it is but for the first page. */
function useSetter(): Setter | null {
  const [setter, setSetter] = useState(fetched);
  useEffect(() => {
    if (setter !== null) return;
    const take = async () => {
      fetched = await import('./setPage.ts');
      setSetter(fetched);
    };
    // Where it cannot be had, pages read as they are written.
    take().catch(() => {});
  }, [setter]);
  return setter;
}

const noTargets: readonly LinkTarget[] = [];

/** A page as it reads: its Markdown set, its links leading where they lead. */
export function EntryText({ day, text }: { readonly day: Day; readonly text: string }) {
  const setter = useSetter();
  const words = useWords();
  const format = useFormat();
  const targets = useView('linkTargets').value ?? noTargets;
  const setting = useMemo(() => ({ targets, words, format }), [targets, words, format]);
  const html = useMemo(() => setter?.htmlOf(text, setting) ?? null, [setter, text, setting]);
  const page = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = page.current;
    if (setter === null || html === null || element === null) return;
    return setter.setPage(element, html, setting, (leading) => follow(day, leading));
  }, [setter, html, setting, day]);

  if (html !== null) return <div className={styles.page} ref={page} key="set" dir="auto" />;
  return (
    <>
      {isTooMuch(text) && <p className={styles.tooMuch}>{words.journal.tooMuch}</p>}
      <div className={`${styles.page} ${styles.plain}`} key="plain" dir="auto">
        {text}
      </div>
    </>
  );
}

function follow(day: Day, leading: Leading): void {
  switch (leading.to) {
    case 'address':
      void run('openWritten', { day, address: leading.address });
      return;
    case 'day':
      openJournalDay(leading.day);
      return;
    case 'target': {
      const { action, pillar } = leading.target;
      goToPage(action === null ? { of: 'pillar', pillar } : { of: 'action', action });
    }
  }
}
