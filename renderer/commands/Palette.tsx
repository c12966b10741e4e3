import { type PointerEvent, useId, useState } from 'react';
import { titleOf } from '../../shared/actions/actionWords.ts';
import { type CommandId, commandIds, keysOf } from '../../shared/commands.ts';
import { setOver } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { isMac } from '../bridge/platform.ts';
import { openFound, useSearch } from '../bridge/search.ts';
import { useView } from '../bridge/views.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FoundPieces } from '../ui/FoundPieces.tsx';
import { Key } from '../ui/Key.tsx';
import { matching } from './match.ts';
import styles from './Palette.module.css';
import { perform } from './perform.ts';

/** From how many letters on the journal is searched too, and how much of what is found is shown. */
const fewestSought = 2;
const mostShown = 5;

/** Every command by its name, and what the journal says of it: type, choose with the arrows, Enter. */
export function Palette() {
  const words = useWords();
  const format = useFormat();
  const settings = useView('settings').value;
  const singleKeys = settings?.singleKeys ?? true;
  const isSample = settings?.isSample ?? false;
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const id = useId();
  const all = commandIds
    .filter((command) => command !== 'showPalette')
    .filter((command) => command !== (isSample ? 'exploreSample' : 'leaveSample'))
    .map((command) => ({ command, name: words.command[command] }));
  const named = matching(all, typed);
  const sought = typed.trim();
  const answered = useSearch(sought.length < fewestSought ? null : sought);
  const found = answered?.view?.found.slice(0, mostShown) ?? [];
  const count = named.length + found.length;
  const optionId = (index: number) => (index < count ? `${id}-${index}` : undefined);

  const close = () => setOver(null);
  const choose = (command: CommandId) => {
    close();
    perform(command);
  };
  const enter = () => {
    const command = named[chosen]?.command;
    const one = found[chosen - named.length];
    if (command !== undefined) choose(command);
    // What was found before the last key is not what is meant now.
    else if (one !== undefined && answered?.text === sought) openFound(one);
  };
  const step = (by: number) => {
    // Before anything is found there is nothing to go through.
    if (count === 0) return;
    const next = (chosen + by + count) % count;
    setChosen(next);
    document.getElementById(optionId(next) ?? '')?.scrollIntoView({ block: 'nearest' });
  };

  /** A pointer at rest, under which the list came up, has chosen nothing. */
  const pointAt =
    (index: number) =>
    ({ movementX, movementY }: PointerEvent<HTMLElement>) => {
      if (movementX !== 0 || movementY !== 0) setChosen(index);
    };

  return (
    <Dialog title={words.command.showPalette} isTitleHidden onCancel={close}>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={optionId(chosen)}
        aria-label={words.command.showPalette}
        placeholder={words.palette.placeholder}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Enter') enter();
          else return;
          event.preventDefault();
        }}
      />
      <div id={id} role="listbox" className={styles.list} aria-label={words.command.showPalette}>
        {named.map(({ command, name }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          <div
            key={command}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.option}
            onClick={() => choose(command)}
            onPointerMove={pointAt(index)}
          >
            <span>{name}</span>
            <Key keys={keysOf(command, isMac, singleKeys)} />
          </div>
        ))}
        {found.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, and no field sets
          <div role="group" aria-label={words.search.inJournal} className={styles.found}>
            <p className={styles.heading} aria-hidden="true">
              {words.search.inJournal}
            </p>
            {found.map((one, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
              <div
                key={`${one.kind} ${one.day} ${one.action?.id}`}
                id={optionId(named.length + index)}
                role="option"
                tabIndex={-1}
                aria-selected={named.length + index === chosen}
                className={styles.option}
                onClick={() => openFound(one)}
                onPointerMove={pointAt(named.length + index)}
              >
                <span className={styles.words}>
                  <FoundPieces {...one} />
                </span>
                <span className={styles.about}>
                  {words.search.kind[one.kind]}
                  {one.day !== null && ` · ${format.shortDayWithYear(one.day)}`}
                  {one.action !== null && one.kind === 'note' && ` · ${titleOf(one.action, words)}`}
                </span>
              </div>
            ))}
          </div>
        )}
      </div>
      <p role="status" className={styles.none}>
        {count === 0 ? words.palette.nothing : ''}
      </p>
    </Dialog>
  );
}
