import type { ReactNode } from 'react';
import { weekStarts } from '../../shared/day.ts';
import { languageNames } from '../../shared/locales/languages.ts';
import { languages, themes } from '../../shared/settings.ts';
import { focusRules } from '../../shared/ssi/focus.ts';
import { DailyMinutesChoice } from '../actions/DailyMinutesChoice.tsx';
import { askToExport, waitForArchive } from '../bridge/archiving.ts';
import { run, setErasing } from '../bridge/desk.ts';
import { exportHistory } from '../bridge/exporting.ts';
import { chooseImport } from '../bridge/importing.ts';
import { useLanguage, useWords } from '../bridge/language.ts';
import { exploreSample } from '../bridge/sample.ts';
import { useView } from '../bridge/views.ts';
import { ReminderCheck } from '../reminders/ReminderCheck.tsx';
import { ReminderRules } from '../reminders/ReminderRules.tsx';
import { Backups } from '../safety/Backups.tsx';
import { Copies } from '../safety/Copies.tsx';
import { HelpWithTrouble } from '../safety/HelpWithTrouble.tsx';
import { Button } from '../ui/Button.tsx';
import { Check } from '../ui/Check.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Settings.module.css';
import { Unavailable } from './Unavailable.tsx';

/** What the person chooses, and where their data lies. */
export function Settings() {
  const words = useWords();
  const language = useLanguage();
  const { value, error, askAgain } = useView('settings');
  if (value === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  return (
    <div className={styles.settings}>
      <h1>{words.shell.settings}</h1>
      <Part title={words.settings.language}>
        <Segmented
          legend={words.settings.language}
          choices={languages}
          chosen={language}
          label={(choice) => languageNames[choice]}
          onChoose={(choice) => void run('changeSettings', { language: choice })}
        />
      </Part>
      <Part title={words.settings.theme}>
        <Segmented
          legend={words.settings.theme}
          choices={themes}
          chosen={value.theme}
          label={(choice) => words.settings.themes[choice]}
          onChoose={(choice) => void run('changeSettings', { theme: choice })}
        />
      </Part>
      <Part title={words.settings.focusRule} lead={words.settings.focusRuleLead}>
        <Segmented
          legend={words.settings.focusRule}
          choices={focusRules}
          chosen={value.focusRule}
          label={(choice) => words.settings.focusRules[choice]}
          onChoose={(focusRule) => void run('changeSettings', { focusRule })}
        />
      </Part>
      <Part title={words.settings.reminders} lead={words.settings.remindersLead}>
        {value.isSample ? (
          <p>{words.sample.reminderStays}</p>
        ) : (
          <ReminderRules rules={value.reminders} />
        )}
      </Part>
      {!value.isSample && (
        <Part title={words.settings.arriving} lead={words.settings.needsPilar}>
          <ReminderCheck />
        </Part>
      )}
      <Part title={words.settings.list} lead={words.settings.listLead}>
        <DailyMinutesChoice minutes={value.dailyMinutes} />
      </Part>
      <Part title={words.settings.weekStart} lead={words.settings.weekStartLead}>
        <Segmented
          legend={words.settings.weekStart}
          choices={weekStarts}
          chosen={value.weekStart}
          label={(choice) => words.settings.weekStarts[choice]}
          onChoose={(weekStart) => void run('changeSettings', { weekStart })}
        />
      </Part>
      <Part title={words.settings.keys} lead={words.settings.keysLead}>
        <Check
          label={words.settings.singleKeys}
          isSetting
          hue="var(--ink)"
          isChecked={value.singleKeys}
          onChange={(singleKeys) => void run('changeSettings', { singleKeys })}
        />
      </Part>
      <Part title={words.sample.title} lead={words.sample.lead}>
        {value.isSample ? (
          <p>{words.sample.settingsPass}</p>
        ) : (
          <Button onClick={() => void exploreSample()}>{words.sample.explore}</Button>
        )}
      </Part>
      <Part title={words.settings.data} lead={words.settings.dataLead}>
        <p className={styles.folder}>{value.dataFolder}</p>
        <Button onClick={() => void run('openDataFolder', undefined)}>
          {words.settings.openFolder}
        </Button>
        <p className={styles.more}>{words.settings.tableLead}</p>
        <div className={styles.deeds}>
          <Button onClick={chooseImport}>{words.command.importHistory}</Button>
          <Button onClick={() => void exportHistory()}>{words.command.exportHistory}</Button>
        </div>
      </Part>
      {value.isSample ? (
        <Part title={words.safety.title} lead={words.safety.lead}>
          <p>{words.safety.ofOwn}</p>
        </Part>
      ) : (
        <>
          <Part title={words.safety.title} lead={words.safety.lead}>
            <Backups />
          </Part>
          <Part title={words.copies.title} lead={words.copies.lead}>
            <Copies />
          </Part>
          <Part title={words.everything.title} lead={words.everything.lead}>
            <div className={styles.deeds}>
              <Button onClick={askToExport}>{words.everything.exportOpen}</Button>
              <Button onClick={waitForArchive}>{words.everything.importOpen}</Button>
            </div>
          </Part>
          <Part title={words.erasing.part} lead={words.erasing.partLead}>
            <Button onClick={() => setErasing(true)}>{words.erasing.open}</Button>
          </Part>
        </>
      )}
      <Part title={words.settings.about}>
        <p>
          {words.settings.version(value.version)} · {words.caveat}
        </p>
        <HelpWithTrouble />
      </Part>
    </div>
  );
}

function Part({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.part}>
      <div>
        <h2 className={styles.title}>{title}</h2>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      <div className={styles.choice}>{children}</div>
    </section>
  );
}
