import { largestPillarScore, type PillarScores, pillars } from '../../shared/ssi/pillar.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import { PillarShape } from '../ui/PillarShape.tsx';
import styles from './Columns.module.css';

/** The four pillars as columns, each filled to its share of 25; empty where nothing is known. */
export function Columns({ scores }: { readonly scores: PillarScores | null }) {
  const words = useWords();
  const format = useFormat();
  const scoreOf = (pillar: keyof PillarScores) =>
    scores === null ? words.snapshot.nothing : format.fixed(scores[pillar], 1);
  const spoken = pillars.map((pillar) => `${words.pillarShort[pillar]} ${scoreOf(pillar)}`);
  return (
    <div
      className={styles.columns}
      role="img"
      aria-label={words.score.columns(format.list(spoken))}
    >
      {pillars.map((pillar) => (
        <div key={pillar} className={styles.column} title={words.pillar[pillar]}>
          <svg className={styles.drawing} viewBox="0 0 44 120" aria-hidden="true">
            <rect x="2" y="1" width="40" height="7" rx="2" className={styles.stone} />
            <rect x="7" y="11" width="30" height="98" className={styles.shaft} />
            <Fill pillar={pillar} share={(scores?.[pillar] ?? 0) / largestPillarScore} />
            <rect x="2" y="112" width="40" height="7" rx="2" fill={`var(--${pillar})`} />
          </svg>
          <span className={styles.figure}>{scoreOf(pillar)}</span>
          <PillarShape pillar={pillar} />
        </div>
      ))}
    </div>
  );
}

function Fill({ pillar, share }: { readonly pillar: string; readonly share: number }) {
  const height = 98 * share;
  const top = 109 - height;
  return (
    <>
      <rect x="7" y={top} width="30" height={height} fill={`var(--${pillar})`} />
      {height > 14 &&
        [15, 22, 29].map((x) => (
          <line key={x} x1={x} x2={x} y1={top + 6} y2="103" className={styles.flute} />
        ))}
    </>
  );
}
