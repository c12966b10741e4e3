import { useEffect, useMemo, useRef, useState } from 'react';
import { type CapturedAverage, capturedFrom, withCaptured } from '../../shared/ssi/captured.ts';
import { pillars } from '../../shared/ssi/pillar.ts';
import { readIndex } from '../../shared/ssi/read/readIndex.ts';
import type { Doubt, IndexFound, Span } from '../../shared/ssi/read/reading.ts';
import { alsoUnsure } from '../../shared/ssi/read/unsure.ts';
import { groups } from '../../shared/ssi/snapshot.ts';
import type { SnapshotDraft, SnapshotField } from '../../shared/ssi/snapshotDraft.ts';
import { closeCapture, waitForCapture } from '../bridge/capture.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './CaptureDialog.module.css';
import { fieldName } from './fieldName.ts';
import { noteSnapshot } from './noteSnapshot.ts';
import { ReadText } from './ReadText.tsx';
import { marksOfReading } from './readingMarks.ts';
import { SnapshotFormDialog } from './SnapshotFormDialog.tsx';

/** What was read, for the person to compare, correct and keep; or why nothing was. */
export function ReadingDialog({
  text,
  source,
  unsure,
}: {
  readonly text: string;
  readonly source: 'text' | 'picture';
  readonly unsure: readonly Span[];
}) {
  const words = useWords();
  const reading = useMemo(() => readIndex(text), [text]);
  const found = useMemo(
    () => (reading.kind === 'index' ? alsoUnsure(reading, unsure) : null),
    [reading, unsure],
  );
  if (found !== null) return <Found found={found} text={text} source={source} />;
  const { failure, again } = words.reading;
  return (
    <Dialog title={words.reading.title} onCancel={closeCapture}>
      <div className={styles.waiting}>
        <p role="alert">{reading.kind === 'notAnIndex' && failure[reading.why]}</p>
        <div className={styles.answers}>
          <Button look="primary" data-first-focus onClick={waitForCapture}>
            {again}
          </Button>
          <Button onClick={closeCapture}>{words.snapshot.cancel}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Found({
  found,
  text,
  source,
}: {
  readonly found: IndexFound;
  readonly text: string;
  readonly source: 'text' | 'picture';
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.reading;
  const [captured] = useState(() => capturedFrom(found, (value) => format.score(value, 3)));
  const [draft, setDraft] = useState<SnapshotDraft>(captured.draft);
  const [confirmed, setConfirmed] = useState<ReadonlySet<SnapshotField>>(new Set());
  const [kept, setKept] = useState(() => new Set(captured.averages.filter(isClear)));
  // Whoever corrects a value has looked at it.
  const open = [...captured.asked].filter(
    ([field]) => !confirmed.has(field) && draft[field] === captured.draft[field],
  );
  const marks = useMemo(() => marksOfReading(found), [found]);

  // The question takes its button along; the keys go on with the next one, or with what keeps it all.
  const aside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (confirmed.size === 0) return;
    const dialog = aside.current?.closest('dialog');
    const next = dialog?.querySelector('[data-question]') ?? dialog?.querySelector('[type=submit]');
    if (next instanceof HTMLElement) next.focus();
  }, [confirmed]);

  return (
    <SnapshotFormDialog
      title={said.found}
      draft={draft}
      unconfirmed={new Set(open.map(([field]) => field))}
      aside={
        <div ref={aside} className={styles.found}>
          <p className={styles.lead}>{said.foundLead}</p>
          <ReadText text={text} marks={marks} />
          <WeeklyChange found={found} />
          {open.length > 0 && (
            <Questions
              open={open}
              draft={draft}
              onConfirm={(fields) => setConfirmed(new Set([...confirmed, ...fields]))}
            />
          )}
        </div>
      }
      more={
        captured.averages.length > 0 && (
          <fieldset className={styles.averages}>
            <legend>{said.averages}</legend>
            {captured.averages.map((average) => (
              <Check
                key={average.of}
                isSetting
                isChecked={kept.has(average)}
                hue="var(--ink)"
                label={averageSentence(average)}
                hint={average.doubt === null ? undefined : said.doubt[average.doubt]}
                onChange={(isKept) => {
                  const others = [...kept].filter((one) => one !== average);
                  setKept(new Set(isKept ? [...others, average] : others));
                }}
              />
            ))}
          </fieldset>
        )
      }
      keep={(snapshot, replaces) =>
        noteSnapshot(replaces ? snapshot : withCaptured(snapshot, [...kept], source), replaces)
      }
      onType={(typed) => setDraft(typed ?? captured.draft)}
      onClose={closeCapture}
    />
  );

  function averageSentence({ of, value }: CapturedAverage): string {
    if (typeof value === 'number') return said.average[of](format.score(value, 3));
    const each = pillars.map(
      (pillar) => `${words.pillarShort[pillar]} ${format.score(value[pillar], 3)}`,
    );
    return said.average[of](format.list(each));
  }
}

function isClear({ doubt }: CapturedAverage): boolean {
  return doubt === null;
}

/** What has to be looked at before anything is kept, by why; one answer is for all of one reason. */
function Questions({
  open,
  draft,
  onConfirm,
}: {
  readonly open: readonly (readonly [SnapshotField, Doubt])[];
  readonly draft: SnapshotDraft;
  readonly onConfirm: (fields: readonly SnapshotField[]) => void;
}) {
  const words = useWords();
  const said = words.reading;
  const fieldsOf = (doubt: Doubt) => open.filter((one) => one[1] === doubt).map(([field]) => field);
  const doubts = [...new Set(open.map(([, doubt]) => doubt))];
  return (
    <section className={styles.asked} aria-label={said.asked}>
      <h3 className={styles.askedTitle}>{said.asked}</h3>
      <ul className={styles.questions}>
        {doubts.map((doubt, index) => (
          <li key={doubt}>
            <p>{said.doubt[doubt]}</p>
            <ul className={styles.values}>
              {fieldsOf(doubt).map((field) => (
                <li key={field}>
                  {fieldName(field, words)}: <strong>{draft[field]}</strong>
                </li>
              ))}
            </ul>
            <Button
              data-question
              data-first-focus={index === 0 || undefined}
              aria-label={`${said.right}. ${said.doubt[doubt]}`}
              onClick={() => onConfirm(fieldsOf(doubt))}
            >
              {said.right}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the page says of the week, told and not kept: the next snapshots say it better. */
function WeeklyChange({ found }: { readonly found: IndexFound }) {
  const words = useWords();
  const format = useFormat();
  const sentences = groups.flatMap((group) => {
    const change = found.weeklyChange[group];
    if (change === null) return [];
    const said = change.value === 0 ? words.reading.noChange : format.signedPercent(change.value);
    return [words.reading.change[group](said)];
  });
  return sentences.length === 0 ? null : <p className={styles.lead}>{sentences.join(' ')}</p>;
}
