import { useId, useState } from 'react';
import { type CommandId, commandIds, keysOf } from '../../shared/commands.ts';
import { setOver } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { isMac } from '../bridge/platform.ts';
import { useView } from '../bridge/views.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Key } from '../ui/Key.tsx';
import { matching } from './match.ts';
import styles from './Palette.module.css';
import { perform } from './perform.ts';

/** Every command by its name: type, choose with the arrows, Enter. */
export function Palette() {
  const words = useWords();
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
  const found = matching(all, typed);
  const optionId = (command: CommandId | undefined) =>
    command === undefined ? undefined : `${id}-${command}`;

  const close = () => setOver(null);
  const choose = (command: CommandId) => {
    close();
    perform(command);
  };
  const step = (count: number) => {
    const next = (chosen + count + found.length) % found.length;
    setChosen(next);
    document.getElementById(optionId(found[next]?.command) ?? '')?.scrollIntoView({
      block: 'nearest',
    });
  };

  return (
    <Dialog title={words.command.showPalette} isTitleHidden onCancel={close}>
      <input
        className={styles.input}
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={optionId(found[chosen]?.command)}
        aria-label={words.command.showPalette}
        placeholder={words.palette.placeholder}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') step(1);
          else if (event.key === 'ArrowUp') step(-1);
          else if (event.key === 'Enter') {
            const command = found[chosen]?.command;
            if (command !== undefined) choose(command);
          } else return;
          event.preventDefault();
        }}
      />
      <div id={id} role="listbox" className={styles.list} aria-label={words.command.showPalette}>
        {found.map(({ command, name }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
          <div
            key={command}
            id={optionId(command)}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.option}
            onClick={() => choose(command)}
            onPointerMove={({ movementX, movementY }) => {
              // A pointer at rest, under which the list came up, has chosen nothing.
              if (movementX !== 0 || movementY !== 0) setChosen(index);
            }}
          >
            <span>{name}</span>
            <Key keys={keysOf(command, isMac, singleKeys)} />
          </div>
        ))}
      </div>
      <p role="status" className={styles.none}>
        {found.length === 0 ? words.palette.nothing : ''}
      </p>
    </Dialog>
  );
}
