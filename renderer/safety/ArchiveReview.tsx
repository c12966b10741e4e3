import { useEffect, useRef, useState } from 'react';
import {
  type ImportWay,
  importWays,
  type TableComparison,
} from '../../shared/archive/archiveReading.ts';
import { countsThatMatter, importEffect } from '../../shared/archive/importEffect.ts';
import { dayAndTimeAt } from '../../shared/dayAndTime.ts';
import { closeArchive, importEverything } from '../bridge/archiving.ts';
import { whenMade } from '../bridge/backups.ts';
import type { ReadArchive } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './ArchiveReview.module.css';
import { effectPhrase } from './effectPhrase.ts';
import dialog from './SafetyDialog.module.css';

const counts = [
  'added',
  'differing',
  'same',
  'missing',
] as const satisfies readonly (keyof TableComparison)[];

/** An archive set against the journal, table by table, and how it is to come in. */
export function ArchiveReview({
  name,
  reading: { exportedAt, tables },
}: {
  readonly name: string;
  readonly reading: ReadArchive;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.everything;
  const [way, setWay] = useState<ImportWay>('add');
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The keys go on where the reading begins.
  useEffect(() => heading.current?.focus(), []);
  const effect = importEffect(Object.values(tables), way);
  const isIdle = effect.added + effect.changed + effect.removed === 0;
  // Of what is in neither there is nothing to say.
  const told = Object.entries(tables).filter(([, comparison]) =>
    counts.some((count) => comparison[count] > 0),
  );
  const matters = (count: keyof TableComparison) => countsThatMatter[way].includes(count);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const saved = dayAndTimeAt(Temporal.Instant.from(exportedAt), zone);
  const bringIn = async () => {
    setBusy(true);
    await importEverything(way);
    setBusy(false);
  };
  return (
    <>
      <div>
        <h3 ref={heading} tabIndex={-1} className={styles.found}>
          {said.found(name)}
        </h3>
        <p className={dialog.lead}>{said.writtenAt(whenMade(saved, words, format))}</p>
      </div>
      <div>
        <Segmented
          legend={said.ways}
          choices={importWays}
          chosen={way}
          label={(one) => said.way[one]}
          isDisabled={() => isBusy}
          onChoose={setWay}
        />
      </div>
      <p>{said.wayMeans[way]}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section className={styles.frame} tabIndex={0} aria-label={said.caption}>
        <table className={styles.table}>
          <caption className="visually-hidden">{said.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{said.what}</th>
              {counts.map((count) => (
                <th key={count} scope="col" data-matters={matters(count) || undefined}>
                  {said.count[count]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map(([table, comparison]) => (
              <tr key={table}>
                <th scope="row">{said.tables[table] ?? table}</th>
                {counts.map((count) => (
                  <td
                    key={count}
                    data-matters={(matters(count) && comparison[count] > 0) || undefined}
                  >
                    {format.score(comparison[count])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p role="status" className={styles.effect}>
        {effectPhrase(effect, words, format)}
      </p>
      <p className={dialog.aside}>{said.backUpFirst}</p>
      <div className={dialog.answers}>
        <Button look="primary" disabled={isIdle || isBusy} onClick={() => void bringIn()}>
          {isBusy ? said.importing : said.importNow}
        </Button>
        <Button disabled={isBusy} onClick={closeArchive}>
          {words.importing.cancel}
        </Button>
      </div>
    </>
  );
}
