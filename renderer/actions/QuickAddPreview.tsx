import type { ReactNode } from 'react';
import { type ActionWishes, usualMinutes } from '../../shared/actions/action.ts';
import type { QuickAddReading } from '../../shared/actions/quickAdd.ts';
import type { Day } from '../../shared/day.ts';
import { type Pillar, pillars } from '../../shared/ssi/pillar.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './QuickAddPreview.module.css';
import { RhythmMeaning } from './RhythmMeaning.tsx';

/** What a line was understood as, part by part; what was not said shows what is taken instead. */
export function QuickAddPreview({
  reading,
  wishes: { pillar, rhythm, start, end },
  today,
  isFocus,
  onChoosePillar,
}: {
  readonly reading: QuickAddReading;
  readonly wishes: ActionWishes;
  readonly today: Day;
  /** Whether the pillar taken instead is the focus. */
  readonly isFocus: boolean;
  readonly onChoosePillar: (pillar: Pillar) => void;
}) {
  const words = useWords();
  const format = useFormat();
  const said = words.quickAdd;
  return (
    <dl className={styles.parts}>
      <Part name={said.what} isSaid={reading.title !== ''}>
        <span dir="auto">{reading.title === '' ? '…' : reading.title}</span>
      </Part>
      <Part name={said.rhythm} isSaid={reading.rhythm !== null}>
        {rhythm !== null && <RhythmMeaning timing={{ rhythm, start, end }} today={today} />}
      </Part>
      {pillar !== null && (
        <Part
          name={said.pillar}
          isSaid={reading.pillar !== null}
          note={isFocus ? said.focusTaken : said.pillarTaken}
        >
          {reading.pillar !== null ? (
            <span>
              <PillarShape pillar={pillar} /> {words.pillar[pillar]}
            </span>
          ) : (
            <Segmented
              legend={said.pillar}
              choices={pillars}
              chosen={pillar}
              label={(choice) => words.pillarShort[choice]}
              mark={(choice) => <PillarShape pillar={choice} />}
              onChoose={onChoosePillar}
            />
          )}
        </Part>
      )}
      <Part name={said.start} isSaid={reading.start !== null}>
        {reading.start === null ? said.today : format.shortDayWithYear(start)}
      </Part>
      <Part name={said.end} isSaid={end !== null}>
        {end === null ? said.never : format.shortDayWithYear(end)}
      </Part>
      <Part name={said.times} isSaid={reading.times.length > 0}>
        {reading.times.length > 0 ? format.list(reading.times) : said.anyTime}
      </Part>
      <Part name={said.target} isSaid={reading.target !== null}>
        {reading.target ?? 1}
      </Part>
      <Part name={said.minutes} isSaid={reading.minutes !== null}>
        {format.duration(reading.minutes ?? usualMinutes)}
      </Part>
    </dl>
  );
}

/** One part; where it was not said, that stands beside it. */
function Part({
  name,
  isSaid,
  note,
  children,
}: {
  readonly name: string;
  readonly isSaid: boolean;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  const words = useWords();
  return (
    <div className={styles.part}>
      <dt className={styles.name}>{name}</dt>
      <dd className={isSaid ? undefined : styles.unsaid}>
        {children}
        {!isSaid && <span className={styles.note}>{note ?? words.quickAdd.unsaid}</span>}
      </dd>
    </div>
  );
}
