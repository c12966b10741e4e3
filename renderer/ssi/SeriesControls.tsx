import type { ProgressView } from '../../shared/ipc/contract.ts';
import { ranges, steps } from '../../shared/ssi/series.ts';
import { setRange, setStep, toggleTable, useDesk } from '../bridge/desk.ts';
import { useKeysOf } from '../bridge/keys.ts';
import { useWords } from '../bridge/language.ts';
import { Button } from '../ui/Button.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import styles from './SeriesControls.module.css';

/** How far back Progress looks, how fine, and whether as charts or as tables. */
export function SeriesControls({ view }: { readonly view: ProgressView }) {
  const { progress } = useWords();
  const range = useDesk((desk) => desk.range);
  const step = useDesk((desk) => desk.step);
  const isTable = useDesk((desk) => desk.isTable);
  const keys = useKeysOf('toggleTable');
  const toggle = isTable ? progress.asChart : progress.asTable;
  return (
    <div className={styles.controls}>
      <Segmented
        legend={progress.range}
        choices={ranges}
        chosen={range}
        label={(choice) => progress.ranges[choice]}
        onChoose={setRange}
      />
      <Segmented
        legend={progress.step}
        choices={steps}
        // Where what was chosen would give too many points, what is drawn instead.
        chosen={view.steps.includes(step) ? step : view.step}
        label={(choice) => progress.steps[choice]}
        isDisabled={(choice) => !view.steps.includes(choice)}
        onChoose={setStep}
      />
      <span className={styles.toggle}>
        <Tooltip text={toggle} keys={keys}>
          <Button onClick={toggleTable}>{toggle}</Button>
        </Tooltip>
      </span>
    </div>
  );
}
