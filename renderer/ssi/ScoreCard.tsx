import type { Day } from '../../shared/day.ts';
import { roundToThousandths } from '../../shared/ssi/pillar.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { setNoting } from '../bridge/desk.ts';
import { useKeysOf } from '../bridge/keys.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Caveat } from '../ui/Caveat.tsx';
import { Figure } from '../ui/Figure.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { Columns } from './Columns.tsx';
import styles from './ScoreCard.module.css';

/** Where the index stands, and the way to note it. */
export function ScoreCard({
  latest,
  previous,
  today,
}: {
  readonly latest: Snapshot | null;
  readonly previous: Snapshot | null;
  readonly today: Day;
}) {
  const words = useWords();
  const format = useFormat();
  const noting = { text: words.command.noteSnapshot, keys: useKeysOf('noteSnapshot') };
  if (latest === null)
    return (
      <Card>
        <h2 className={styles.none}>{words.score.none}</h2>
        <p className={styles.lead}>{words.score.noneLead}</p>
        <Columns scores={null} />
        <Tooltip {...noting}>
          <Button look="primary" onClick={() => setNoting(true)}>
            {words.score.noteFirst}
          </Button>
        </Tooltip>
      </Card>
    );
  const { industryRank, networkRank } = latest;
  return (
    <Card>
      <h2 className={styles.title}>
        {words.score.index} · <time dateTime={latest.day}>{dayOf(latest.day)}</time>
      </h2>
      <Figure
        value={format.score(latest.total, 0)}
        unit={words.score.ofHundred}
        caption={previous === null ? undefined : changeSince(previous, latest)}
      >
        <Columns scores={latest.scores} />
      </Figure>
      {(industryRank !== null || networkRank !== null) && (
        <p className={styles.ranks}>
          {industryRank !== null && <span>{words.score.industry(industryRank)}</span>}
          {networkRank !== null && <span>{words.score.network(networkRank)}</span>}
        </p>
      )}
      <Tooltip {...noting}>
        <Button look={latest.day === today ? 'plain' : 'primary'} onClick={() => setNoting(true)}>
          {words.score.note}
        </Button>
      </Tooltip>
      <Caveat text={words.caveat} />
    </Card>
  );

  function changeSince(before: Snapshot, after: Snapshot): string {
    const change = roundToThousandths(after.total - before.total);
    const day = dayOf(before.day);
    if (change === 0) return words.score.noChangeSince(day);
    const sign = change > 0 ? '+' : '−';
    return words.score.since(`${sign}${format.score(Math.abs(change), 1)}`, day);
  }

  function dayOf(day: Day): string {
    const isThisYear = day.slice(0, 4) === today.slice(0, 4);
    return isThisYear ? format.shortDay(day) : format.shortDayWithYear(day);
  }
}
