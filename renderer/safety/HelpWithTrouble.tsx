import { run } from '../bridge/desk.ts';
import { copyDiagnostics } from '../bridge/diagnostics.ts';
import { useWords } from '../bridge/language.ts';
import { useView } from '../bridge/views.ts';
import { Button } from '../ui/Button.tsx';
import { Fold } from '../ui/Fold.tsx';
import styles from './HelpWithTrouble.module.css';

/** What is of use to whoever is asked for help, shown before it is handed on. */
export function HelpWithTrouble() {
  const words = useWords();
  const said = words.diagnostics;
  return (
    <div className={styles.help}>
      <p className={styles.lead}>{said.lead}</p>
      <div className={styles.deeds}>
        <Button onClick={() => void copyDiagnostics()}>{said.copy}</Button>
        <Button onClick={() => void run('openLogs', undefined)}>{said.logs}</Button>
      </div>
      <Fold summary={said.see}>
        <DiagnosticsText />
      </Fold>
    </div>
  );
}

/** Asked for once someone wants to see it. */
function DiagnosticsText() {
  const words = useWords();
  const said = words.diagnostics;
  const { value, error } = useView('diagnostics');
  if (value === null)
    return <p>{error === null ? words.shell.loading : words.error[error.code]}</p>;
  return (
    <>
      <p>{said.means}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section className={styles.text} tabIndex={0} aria-label={said.text} lang="en">
        {value.text}
      </section>
    </>
  );
}
