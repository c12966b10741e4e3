import { useEffect, useRef, useState } from 'react';
import type { Format } from '../../shared/locales/format.ts';
import type { Words } from '../../shared/locales/words.ts';
import type { Trouble as OpeningTrouble, Remedy } from '../../shared/opening/opening.ts';
import { whenMade } from '../bridge/backups.ts';
import { dismissNotice, run, useDesk } from '../bridge/desk.ts';
import { copyDiagnostics } from '../bridge/diagnostics.ts';
import { useFormat, useLanguage, useWords } from '../bridge/language.ts';
import { type RemedyOutcome, remedy } from '../bridge/remedies.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Mark } from '../ui/Mark.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Trouble.module.css';
import { useDrawn } from './useDrawn.ts';

/** In place of everything while the journal cannot be opened: what happened, and what can be done. */
export default function Trouble() {
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const trouble = useView('opening').value?.trouble ?? null;
  useDrawn('trouble', trouble !== null);
  const notice = useDesk((desk) => desk.notice);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <>
      {trouble !== null && <Story key={trouble.kind} trouble={trouble} />}
      <Notice
        text={notice === null ? null : notice.say(words, format)}
        isFailure={notice?.isFailure ?? false}
        action={null}
        closeLabel={words.shell.close}
        onClose={dismissNotice}
      />
    </>
  );
}

function Story({ trouble }: { readonly trouble: OpeningTrouble }) {
  const words = useWords();
  const format = useFormat();
  const said = words.opening;
  const { title, happened, remedy: advice } = said.trouble[trouble.kind];
  const [busy, setBusy] = useState<Remedy | null>(null);
  const [outcome, setOutcome] = useState<RemedyOutcome>(null);
  const [isAsked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // Whatever had the keys is gone; from here Tab comes to the first remedy.
  useEffect(() => heading.current?.focus(), []);

  const attempt = async (which: Remedy) => {
    if (busy !== null) return;
    setBusy(which);
    setOutcome(null);
    setOutcome(await remedy(which));
    setBusy(null);
  };
  return (
    <main className={styles.trouble} tabIndex={-1}>
      <div className={styles.sheet}>
        <p className={styles.name}>
          <Mark />
          <span>Pilar</span>
        </p>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <div className={styles.story}>
          <p>{happened}</p>
          <p>{advice}</p>
          <p>{said.untouched}</p>
        </div>
        <dl className={styles.places}>
          <div className={styles.place}>
            <dt>{said.place}</dt>
            <dd>{trouble.path}</dd>
          </div>
          {trouble.copyFolder !== null && (
            <div className={styles.place}>
              <dt>{said.copies}</dt>
              <dd>{trouble.copyFolder}</dd>
            </div>
          )}
        </dl>
        <section aria-label={said.whatToDo}>
          <h2 className={styles.heading}>{said.whatToDo}</h2>
          <ul className={styles.remedies}>
            {trouble.remedies.map((which, place) => {
              const lead = leadOf(which, words);
              return (
                <li key={which}>
                  <Button
                    look={place === 0 ? 'primary' : 'plain'}
                    aria-disabled={busy !== null}
                    onClick={() => (which === 'beginAnew' ? setAsked(true) : void attempt(which))}
                  >
                    {busy === which ? said.busy : labelOf(which, trouble, words, format)}
                  </Button>
                  {lead !== null && <p className={styles.lead}>{lead}</p>}
                </li>
              );
            })}
          </ul>
        </section>
        <div role="alert">
          {outcome !== null && (
            <p className={styles.outcome}>
              {outcome === 'stillSo' ? said.stillSo : words.error[outcome]}
            </p>
          )}
        </div>
        <p className={styles.help}>
          <Button look="link" onClick={() => void run('openLogs', undefined)}>
            {words.diagnostics.logs}
          </Button>
          <Button look="link" onClick={() => void copyDiagnostics()}>
            {words.diagnostics.copy}
          </Button>
        </p>
      </div>
      {isAsked && (
        <Dialog title={said.beginAnewTitle} onCancel={() => setAsked(false)}>
          <p>{said.beginAnewLead}</p>
          <p className={styles.deeds}>
            <Button
              look="primary"
              onClick={() => {
                setAsked(false);
                void attempt('beginAnew');
              }}
            >
              {said.beginAnewNow}
            </Button>
            <Button data-first-focus onClick={() => setAsked(false)}>
              {said.back}
            </Button>
          </p>
        </Dialog>
      )}
    </main>
  );
}

function labelOf(
  which: Remedy,
  { newestBackup }: OpeningTrouble,
  words: Words,
  format: Format,
): string {
  const said = words.opening;
  switch (which) {
    case 'tryAgain':
      return words.shell.tryAgain;
    case 'restoreNewest':
      return newestBackup === null
        ? said.restoreNewestUndated
        : said.restoreNewest(whenMade(newestBackup, words, format));
    case 'beginAnew':
      return said.beginAnew;
    case 'openFolder':
      return said.openFolder;
    case 'quit':
      return said.quit;
  }
}

/** What a remedy means, where its name does not say it all. */
function leadOf(which: Remedy, words: Words): string | null {
  if (which === 'restoreNewest') return words.opening.restoreNewestLead;
  return which === 'beginAnew' ? words.opening.importAfterwards : null;
}
