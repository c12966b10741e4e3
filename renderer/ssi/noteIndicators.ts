import type { IndicatorChange } from '../../shared/ssi/indicatorDraft.ts';
import { announce, run } from '../bridge/desk.ts';
import { offerUndo } from '../bridge/history.ts';

/**
 * Notes indicators, and says so. Answers whether they are kept; where they are not, the person has
 * been told why.
 */
export async function noteIndicators({ day, values }: IndicatorChange): Promise<boolean> {
  const count = Object.keys(values).length;
  if (count === 0) {
    // It would be no step, and "Undo" would take back another.
    announce((words, format) => words.indicators.unchanged(format.fullDay(day)));
    return true;
  }
  const error = await run('noteIndicators', { day, values });
  if (error !== null) return false;
  announce((words, format) => words.indicators.kept(count, format.fullDay(day)), offerUndo);
  return true;
}
