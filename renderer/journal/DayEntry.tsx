import { type MouseEvent, useEffect, useState } from 'react';
import { hasInk } from '../../shared/actions/action.ts';
import { addDays, type Day } from '../../shared/day.ts';
import type { OutputOf } from '../../shared/ipc/contract.ts';
import { useDesk, writingFound } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { whenIdle } from '../bridge/whenIdle.ts';
import { useWriting } from '../bridge/writing.ts';
import { Button } from '../ui/Button.tsx';
import type { DayEditor } from './DayEditor.tsx';
import styles from './DayEntry.module.css';
import { EntryText } from './EntryText.tsx';

/** The page of a day, to be read and written. */
export function DayEntry({ day }: { readonly day: Day }) {
  const words = useWords();
  const format = useFormat();
  const [last, setLast] = useState(day);
  // Whoever writes as midnight passes goes on with the day they began.
  const [held, setHeld] = useState<Day | null>(null);
  const [isFocused, setFocused] = useState(false);
  if (last !== day) {
    setLast(day);
    setHeld(isFocused && addDays(held ?? last, 1) === day ? (held ?? last) : null);
  }
  const shown = held ?? day;
  return (
    <section
      className={styles.entry}
      aria-label={words.journal.page}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    >
      {held !== null && (
        <p className={styles.held}>
          {words.journal.held(format.longDay(held))}{' '}
          <Button look="link" onClick={() => setHeld(null)}>
            {words.journal.goOn}
          </Button>
        </p>
      )}
      <DayPage key={shown} day={shown} onDone={() => setHeld(null)} />
    </section>
  );
}

function DayPage({ day, onDone }: { readonly day: Day; readonly onDone: () => void }) {
  const words = useWords();
  const { value, error, askAgain } = useView('day', { day });
  if (value !== null) return <ReadOrWritten view={value} onDone={onDone} />;
  if (error === null) return <div className={styles.coming} />;
  return (
    <div role="alert">
      <p>{words.error[error.code]}</p>
      <Button onClick={askAgain}>{words.shell.tryAgain}</Button>
    </div>
  );
}

function ReadOrWritten({
  view,
  onDone,
}: {
  readonly view: OutputOf<'day'>;
  readonly onDone: () => void;
}) {
  const { day, today, entry } = view;
  const words = useWords();
  const written = useWriting(day, ({ text, kept }) => (text === kept.text ? null : text));
  const text = written ?? entry?.text ?? '';
  const isEmpty = !hasInk(text);
  const [isWriting, setWriting] = useState(isEmpty);
  if (isEmpty && !isWriting) setWriting(true);
  /** What the caret is to come before, once for each time it is wished for; null: nothing is. */
  const [wish, setWish] = useState<{ readonly before: string } | null>(null);
  const write = (before = '') => {
    setWriting(true);
    setWish({ before });
  };

  const Editor = useEditor(isWriting);
  const isSought = useDesk((desk) => desk.isWritingSought) && day === today;
  useEffect(() => {
    if (!isSought) return;
    writingFound();
    setWriting(true);
    setWish({ before: '' });
  }, [isSought]);

  if (day > today && isEmpty) return <p className={styles.quiet}>{words.journal.notYet}</p>;
  if (isWriting && Editor === null)
    return <div className={styles.coming}>{isEmpty && words.journal.placeholder}</div>;
  if (isWriting && Editor !== null)
    return (
      <Editor
        day={day}
        entry={entry}
        wish={wish}
        onDone={() => {
          setWriting(false);
          setWish(null);
          onDone();
        }}
      />
    );
  return (
    <>
      {/* biome-ignore-start lint/a11y/noStaticElementInteractions: the keyboard has the button below */}
      {/* biome-ignore-start lint/a11y/useKeyWithClickEvents: the same */}
      <div
        className={styles.read}
        onClick={(event) => isMeantToWrite(event) && write(wordsAt(event))}
      >
        <EntryText day={day} text={text} />
      </div>
      {/* biome-ignore-end lint/a11y/useKeyWithClickEvents: the same */}
      {/* biome-ignore-end lint/a11y/noStaticElementInteractions: the same */}
      <div>
        <Button onClick={() => write()}>{words.journal.write}</Button>
      </div>
    </>
  );
}

let fetched: typeof DayEditor | null = null;

async function fetchEditor(): Promise<typeof DayEditor> {
  fetched ??= (await import('./DayEditor.tsx')).DayEditor;
  return fetched;
}

/** What a page is written in, which the first picture does not wait for; null until it is there. */
function useEditor(isWanted: boolean): typeof DayEditor | null {
  const [Editor, setEditor] = useState(() => fetched);
  const isMissing = Editor === null;
  useEffect(() => {
    if (!isMissing) return;
    // What cannot be fetched now is asked for again when it is wanted.
    const fetch = () =>
      fetchEditor()
        .then((come) => setEditor(() => come))
        .catch(() => {});
    if (!isWanted) return whenIdle(() => void fetch());
    void fetch();
    return;
  }, [isMissing, isWanted]);
  return Editor;
}

/** A click on the text, which neither leads anywhere nor has selected anything. */
function isMeantToWrite({ target }: MouseEvent): boolean {
  const isItsOwn =
    target instanceof Element && target.closest('a, button, input, summary') !== null;
  return !isItsOwn && getSelection()?.isCollapsed !== false;
}

/** Some of the words that a click stands before, as far as they have no mark between them. */
function wordsAt({ clientX, clientY }: MouseEvent): string {
  const place = document.caretPositionFromPoint(clientX, clientY);
  const text = place?.offsetNode.nodeType === Node.TEXT_NODE ? place.offsetNode.textContent : null;
  return text?.slice(place?.offset, (place?.offset ?? 0) + 40).split('\n')[0] ?? '';
}
