import { type ChartTable, csvOf } from '../../shared/chartTable.ts';
import type { Day } from '../../shared/day.ts';
import { announce, useDesk } from './desk.ts';
import { saveFile } from './files.ts';
import { useLanguage, useWords } from './language.ts';
import { printPicture } from './printPicture.ts';

/** What a chart gives, so that it can be taken out of Pilar. */
export interface TakenChart {
  /** The name of its files, without day and ending. */
  readonly fileName: string;
  readonly day: Day;
  /** What its picture says to whoever does not see it. */
  readonly summary: string;
  readonly picture: () => Promise<Blob>;
  readonly table: () => ChartTable;
}

/** What the menu of a chart does: copy it as a picture, save it as one or as a table, print it. */
export function useChartItems(chart: TakenChart) {
  const words = useWords();
  const language = useLanguage();
  const { fileName, day, summary, picture, table } = chart;
  const save = async (ending: string, contents: ArrayBuffer) =>
    saveFile(`${fileName}-${day}.${ending}`, new Uint8Array(contents));
  const item = (id: 'copy' | 'savePicture' | 'saveTable' | 'print', act: () => Promise<void>) => ({
    id,
    label: words.chart[id],
    onChoose: () => void act().catch(() => fail(id)),
  });
  return [
    item('copy', async () => {
      // Handed over as a promise, so that the copying still counts as asked for by the person.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture() })]);
      announce((said) => said.chart.copied);
    }),
    item('savePicture', async () => save('png', await (await picture()).arrayBuffer())),
    item('saveTable', async () => {
      const text = new TextEncoder().encode(csvOf(table(), language));
      await save('csv', text.buffer);
    }),
    item('print', async () => printPicture(await picture(), summary)),
  ];
}

function fail(id: 'copy' | 'savePicture' | 'saveTable' | 'print'): void {
  useDesk.setState({
    notice: { say: (words) => words.chart.failed[id], isFailure: true, action: null },
  });
}
