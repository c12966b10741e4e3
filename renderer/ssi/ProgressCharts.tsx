import type { ProgressView } from '../../shared/ipc/contract.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { FourPillars } from './FourPillars.tsx';
import { GroupBars } from './GroupBars.tsx';
import styles from './ProgressCharts.module.css';
import { Ranks } from './Ranks.tsx';
import { TotalLine } from './TotalLine.tsx';

/** The charts of Progress: the four first, then the line, the ranks and the others. */
export function ProgressCharts({
  view,
  latest,
}: {
  readonly view: ProgressView;
  readonly latest: Snapshot;
}) {
  return (
    <div className={styles.charts}>
      <FourPillars view={view} />
      <TotalLine view={view} />
      <Ranks view={view} />
      <GroupBars view={view} latest={latest} />
    </div>
  );
}
