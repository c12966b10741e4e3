import { commandIds, keysOf, keysOfAccelerator } from '../../shared/commands.ts';
import { writingDeeds, writingKeys } from '../../shared/journal/writingKeys.ts';
import { run, setOver } from '../bridge/desk.ts';
import { useWords } from '../bridge/language.ts';
import { isMac } from '../bridge/platform.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Key } from '../ui/Key.tsx';
import styles from './KeysDialog.module.css';

/** Every key there is, and the switch that turns single keys off. */
export function KeysDialog() {
  const words = useWords();
  const singleKeys = useView('settings').value?.singleKeys ?? true;
  const close = () => setOver(null);
  return (
    <Dialog title={words.command.showKeys} onCancel={close}>
      <dl className={styles.keys}>
        {commandIds
          .filter((id) => keysOf(id, isMac).length > 0)
          .map((id) => (
            <div key={id} className={styles.row} data-off={isOff(id) || undefined}>
              <dt>{words.command[id]}</dt>
              <dd>
                <Key keys={keysOf(id, isMac)} />
              </dd>
            </div>
          ))}
      </dl>
      <h3 className={styles.group}>{words.journal.keys.title}</h3>
      <dl className={styles.keys}>
        {writingDeeds.map((deed) => (
          <div key={deed} className={styles.row}>
            <dt>{words.journal.keys[deed]}</dt>
            <dd>
              <Key keys={keysOfAccelerator(writingKeys[deed].accelerator, isMac)} />
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.foot}>
        <Check
          label={words.settings.singleKeys}
          isSetting
          hue="var(--ink)"
          isChecked={singleKeys}
          onChange={(isOn) => void run('changeSettings', { singleKeys: isOn })}
        />
        <Button data-first-focus onClick={close}>
          {words.shell.close}
        </Button>
      </div>
    </Dialog>
  );

  function isOff(id: (typeof commandIds)[number]): boolean {
    return keysOf(id, isMac, singleKeys).length === 0;
  }
}
