import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { type Found, longestSearch } from '../../shared/journal/searchView.ts';
import { setOver, useDesk } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { keepSought, openFound, useSearch } from '../bridge/search.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FoundOption } from './FoundOption.tsx';
import styles from './SearchDialog.module.css';
import { SearchHelp } from './SearchHelp.tsx';

/** More than can be in sight; the rest is drawn right after that. */
const drawnAtOnce = 12;

const none: readonly Found[] = [];

/** Everything that was written and planned: type, choose with the arrows, Enter. */
export function SearchDialog() {
  const words = useWords();
  const typed = useDesk((desk) => desk.search);
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const isBlank = typed.trim() === '';
  const answered = useSearch(isBlank ? null : typed);
  const found = answered?.view?.found ?? none;
  const isAllDrawn = useDeferredValue(found) === found;
  const drawn = isAllDrawn ? found : found.slice(0, drawnAtOnce);
  const isCurrent = answered?.text === typed;
  const unknownFilter = answered?.view?.unknownFilter ?? null;
  // How many there are can be seen; it is for whoever only hears.
  const isPlain = found.length > 0 && unknownFilter === null;
  const optionId = (index: number) => (found[index] === undefined ? undefined : `${id}-${index}`);

  // What was sought last stands there, and gives way to the first key.
  useEffect(() => input.current?.select(), []);

  // Enter came before the answer: the first of it is what was meant.
  const isAwaited = useRef(false);
  const first = found[0];
  useEffect(() => {
    if (!isCurrent || !isAwaited.current) return;
    isAwaited.current = false;
    if (first !== undefined) openFound(first);
  }, [isCurrent, first]);

  // What the arrows chose may be drawn only now.
  const isStepped = useRef(false);
  useEffect(() => {
    const option = isStepped.current ? document.getElementById(`${id}-${chosen}`) : null;
    if (option === null) return;
    isStepped.current = false;
    option.scrollIntoView({ block: 'nearest' });
  });

  const type = (text: string) => {
    keepSought(text.slice(0, longestSearch));
    setChosen(0);
    isAwaited.current = false;
  };
  const step = (count: number) => {
    // Before anything is found there is nothing to go through.
    if (found.length === 0) return;
    setChosen((chosen + count + found.length) % found.length);
    isStepped.current = true;
  };
  const open = (one: Found | undefined) => {
    if (!isCurrent) isAwaited.current = true;
    else if (one !== undefined) openFound(one);
  };

  return (
    <Dialog title={words.command.search} isTitleHidden isWide onCancel={() => setOver(null)}>
      <input
        ref={input}
        className={styles.input}
        data-first-focus
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={optionId(chosen)}
        aria-label={words.command.search}
        placeholder={words.search.placeholder}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        maxLength={longestSearch}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Enter') open(found[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <div className={styles.below}>
        <p role="status" className={isPlain ? 'visually-hidden' : styles.said}>
          {isCurrent && !isBlank ? sentence() : ''}
        </p>
        {isBlank && (
          <SearchHelp
            onExample={(example) => {
              type(`${example} `);
              input.current?.focus();
            }}
          />
        )}
        <div
          id={id}
          role="listbox"
          aria-label={words.search.found}
          hidden={found.length === 0}
          // For whoever waits until the answer to what was typed is drawn.
          data-answers={answered?.text}
        >
          {drawn.map((one, index) => (
            <FoundOption
              key={`${one.kind} ${one.day} ${one.action?.id}`}
              id={`${id}-${index}`}
              index={index}
              found={one}
              isChosen={index === chosen}
              onPoint={setChosen}
            />
          ))}
        </div>
        {answered?.view?.isMore && <p className={styles.said}>{words.search.more(found.length)}</p>}
      </div>
    </Dialog>
  );

  /** What became of the search. */
  function sentence(): string {
    if (answered?.error != null) return words.error[answered.error.code];
    if (unknownFilter !== null) return words.search.unknownFilter(unknownFilter);
    return found.length === 0
      ? words.search.nothing(typed.trim())
      : words.search.count(found.length);
  }
}
