import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Day } from '../../shared/day.ts';
import { isUnkept } from '../../shared/journal/autosave.ts';
import { type Entry, longestEntry } from '../../shared/journal/entry.ts';
import { questionAtEnd } from '../../shared/journal/prompts.ts';
import { writingDeedFor } from '../../shared/journal/writingKeys.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { isMac } from '../bridge/platform.ts';
import { keepWritten, showWriting, typePage, useWriting, writingOf } from '../bridge/writing.ts';
import { Button } from '../ui/Button.tsx';
import { copyPage } from './copyPage.ts';
import styles from './DayEditor.module.css';
import { LinkSuggestions } from './LinkSuggestions.tsx';
import { TwoVersions } from './TwoVersions.tsx';
import { lengthAfter, typeIn, write } from './typing.ts';

/** What an editor is to do, once for each time it is wished for: take the focus. */
export interface EditorWish {
  /** What the caret is to come before; empty: the end. */
  readonly before: string;
  /** Goes to the end first, as a quotation; null: nothing does. */
  readonly question: string | null;
}

/** The page of a day as it is written: it keeps itself, and says so. */
export function DayEditor({
  day,
  entry,
  wish,
  onDone,
}: {
  readonly day: Day;
  /** As it was read; what is typed of it since is known here. */
  readonly entry: Entry | null;
  /** Null leaves the focus where it is. */
  readonly wish: EditorWish | null;
  readonly onDone: () => void;
}) {
  const words = useWords();
  const format = useFormat();
  const hint = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [textarea, setTextarea] = useState<HTMLTextAreaElement | null>(null);
  useEffect(() => setTextarea(area.current), []);
  /** How long the page would have become by what was refused; null where nothing was. */
  const [refused, setRefused] = useState<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is begun with what was read then
  useEffect(() => showWriting(day, entry), [day]);

  // What is there by anything but typing: what was read, undone, or settled.
  const turn = useWriting(day, (writing) => writing.turn);
  useEffect(() => {
    const text = turn === null ? undefined : writingOf(day)?.text;
    if (area.current === null || text === undefined) return;
    if (area.current.value !== text) area.current.value = text;
  }, [day, turn]);

  useEffect(() => {
    if (wish === null || area.current === null) return;
    const { value } = area.current;
    const found = wish.before === '' ? -1 : value.indexOf(wish.before);
    const caret = found === -1 ? value.length : found;
    area.current.focus();
    area.current.setSelectionRange(caret, caret);
    if (wish.question !== null) typeIn(questionAtEnd(value, wish.question));
  }, [wish]);

  // Nothing is cut silently: what would make the page too long is refused whole.
  useEffect(() => {
    const field = area.current;
    const hear = (event: InputEvent) => {
      const length = field === null ? 0 : lengthAfter(field, event);
      if (length > longestEntry && length > (field?.value.length ?? 0)) {
        event.preventDefault();
        setRefused(length);
      } else setRefused(null);
    };
    field?.addEventListener('beforeinput', hear);
    return () => field?.removeEventListener('beforeinput', hear);
  }, []);

  // An empty page is not left: it is just there.
  const hasText = useWriting(day, ({ text }) => text !== '') ?? false;

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const deed = writingDeedFor(event, isMac);
    if (deed === null) return;
    if (deed === 'done') {
      event.preventDefault();
      done();
      return;
    }
    const { isOurs, tooLong } = write(event.currentTarget, deed);
    if (isOurs) event.preventDefault();
    setRefused(tooLong);
  };
  const done = () => {
    area.current?.blur();
    onDone();
  };

  return (
    <div className={styles.editor}>
      <TwoVersions day={day} />
      <textarea
        ref={area}
        className={styles.area}
        aria-label={words.journal.pageOf(format.longDay(day))}
        aria-describedby={hint}
        placeholder={words.journal.placeholder}
        defaultValue={writingOf(day)?.text ?? entry?.text ?? ''}
        onInput={({ currentTarget }) => typePage(day, currentTarget.value)}
        onBlur={() => keepWritten(day)}
        onKeyDown={press}
      />
      <LinkSuggestions textarea={textarea} />
      <p id={hint} className="visually-hidden">
        {words.journal.hint}
      </p>
      <div className={styles.foot}>
        {refused !== null && (
          <p role="alert" className={styles.failure}>
            {words.journal.tooLong(format.score(longestEntry, 0), format.score(refused, 0))}
          </p>
        )}
        <Keeping day={day} />
        {hasText && <Button onClick={done}>{words.journal.done}</Button>}
      </div>
    </div>
  );
}

/** Whether what is typed is kept, and why not. */
function Keeping({ day }: { readonly day: Day }) {
  const words = useWords();
  const format = useFormat();
  const failure = useWriting(day, (writing) => writing.failure);
  const isWaiting = useWriting(day, isUnkept) ?? false;
  const length = useWriting(day, ({ failure: why, text }) => (why === 'tooLong' ? text.length : 0));
  // It says so once something was kept, and not before.
  const [hasWaited, setWaited] = useState(false);
  if (isWaiting && !hasWaited) setWaited(true);
  return (
    <>
      <p
        role="status"
        className={failure === null ? styles.kept : styles.failure}
        // It comes and goes with each pause: that is seen, and need not be told each time.
        data-waiting={(failure === null && isWaiting) || undefined}
      >
        {failure === null && hasWaited && words.journal.kept}
        {failure === 'tooLong' &&
          words.journal.isTooLong(format.score(longestEntry, 0), format.score(length ?? 0, 0))}
        {failure !== null &&
          failure !== 'tooLong' &&
          `${words.error[failure]} ${words.journal.tryingAgain}`}
      </p>
      {failure !== null && <Button onClick={() => void copyPage(day)}>{words.journal.copy}</Button>}
    </>
  );
}
