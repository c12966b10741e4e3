import { type MouseEvent, useEffect, useState } from 'react';
import { hasInk } from '../../shared/actions/action.ts';
import type { Day } from '../../shared/day.ts';
import type { DayView } from '../../shared/journal/dayView.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { useDesk, writingBegun } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { whenIdle } from '../bridge/whenIdle.ts';
import { useWriting, writingOf } from '../bridge/writing.ts';
import { Button } from '../ui/Button.tsx';
import type { DayEditor, EditorWish } from './DayEditor.tsx';
import styles from './DayEntry.module.css';
import { EntryText } from './EntryText.tsx';

/** The page of a day, to be read and written. */
export function DayEntry({ day }: { readonly day: Day }) {
  const words = useWords();
  const { value, error, askAgain } = useView('day', { day });
  if (value !== null)
    return (
      <div className={styles.entry}>
        <ReadOrWritten view={value} />
      </div>
    );
  if (error === null) return <div className={styles.coming} />;
  return (
    <div role="alert">
      <p>{words.error[error.code]}</p>
      <Button onClick={askAgain}>{words.shell.tryAgain}</Button>
    </div>
  );
}

function ReadOrWritten({ view }: { readonly view: DayView }) {
  const { day, today, entry } = view;
  const words = useWords();
  const written = useWriting(day, ({ text, kept }) => (text === kept.text ? null : text));
  // What was kept last is known before it is read again.
  const [left, setLeft] = useState<{ readonly text: string; readonly over: Entry | null } | null>(
    null,
  );
  if (left !== null && left.over !== entry) setLeft(null);
  const text = written ?? left?.text ?? entry?.text ?? '';
  const isEmpty = !hasInk(text);
  const [isWriting, setWriting] = useState(isEmpty);
  if (isEmpty && !isWriting) setWriting(true);
  const [wish, setWish] = useState<EditorWish | null>(null);
  const write = (wished: Partial<EditorWish> = {}) => {
    setWriting(true);
    setWish({ before: '', question: null, ...wished });
  };

  const Editor = useEditor(isWriting);
  const wished = useDesk(({ writing }) => (writing?.day === day ? writing : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is wished for
  useEffect(() => {
    if (wished === null) return;
    writingBegun();
    write({ question: wished.question });
  }, [wished]);

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
          setLeft({ text: writingOf(day)?.text ?? '', over: entry });
          setWriting(false);
          setWish(null);
        }}
      />
    );
  return (
    <>
      {/* biome-ignore-start lint/a11y/noStaticElementInteractions: the keyboard has the button below */}
      {/* biome-ignore-start lint/a11y/useKeyWithClickEvents: the same */}
      <div
        className={styles.read}
        onClick={(event) => isMeantToWrite(event) && write({ before: wordsAt(event) })}
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
