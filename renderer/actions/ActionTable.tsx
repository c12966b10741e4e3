import { useId } from 'react';
import { titleOf } from '../../shared/actions/actionWords.ts';
import { rhythmPhrase } from '../../shared/actions/rhythmPhrase.ts';
import type { PillarView } from '../../shared/ipc/contract.ts';
import { goToPage } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ActionTable.module.css';
import { standingPhrase } from './standingPhrase.ts';

/** The actions of a pillar as a table, with what their strength means. */
export function ActionTable({ view }: { readonly view: PillarView }) {
  const words = useWords();
  const format = useFormat();
  const id = useId();
  const { table } = words.pillars;
  const caption = table.caption(words.pillar[view.pillar]);
  return (
    <div>
      {/* Not within what scrolls sideways: it is read line by line. */}
      <p id={id} className={styles.meaning}>
        {words.pillars.strengthMeans}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section className={styles.frame} tabIndex={0} aria-label={caption}>
        <table className={styles.table} aria-describedby={id}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{table.action}</th>
              <th scope="col">{table.rhythm}</th>
              <th scope="col">{table.next}</th>
              <th scope="col">{table.strength}</th>
              <th scope="col">{table.weeks}</th>
            </tr>
          </thead>
          <tbody>
            {view.actions.map((sheet) => {
              const done = sheet.weeks.reduce((sum, week) => sum + week.done, 0);
              const needs = sheet.weeks.reduce((sum, week) => sum + week.needs, 0);
              return (
                <tr key={sheet.action.id}>
                  <th scope="row" dir="auto">
                    <Button
                      look="link"
                      onClick={() => goToPage({ of: 'action', action: sheet.action.id })}
                    >
                      {titleOf(sheet.action, words)}
                    </Button>
                  </th>
                  <td>{rhythmPhrase(sheet.action.rhythm, words, format)}</td>
                  <td>{standingPhrase(sheet, view.day, words, format)}</td>
                  <td>
                    {sheet.strength === null
                      ? words.snapshot.nothing
                      : format.percent(Math.round(100 * sheet.strength))}
                  </td>
                  <td>
                    {needs === 0 ? words.snapshot.nothing : words.pillars.weekDone(done, needs)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </div>
  );
}
