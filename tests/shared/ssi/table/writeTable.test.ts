import { describe, expect, it } from 'vitest';
import { writeTable } from '../../../../shared/ssi/table/writeTable.ts';
import { day } from '../../../builders/day.ts';
import { means, snapshot } from '../../../builders/snapshot.ts';
import { historyOf, keptOf } from '../../../builders/table.ts';

const history = {
  snapshots: [
    snapshot({ day: day('2026-10-10'), note: '=cmd|x, "y"\n;+1', networkTotal: 36 }),
    snapshot({ day: day('2026-10-03'), industryMeans: means.industry, source: 'picture' }),
  ],
  indicators: [
    { day: day('2026-10-05'), values: { followers: 1_234, posts: 0 } },
    { day: day('2026-10-10'), values: { profileComplete: 100 } },
  ],
};

describe('An exported table', () => {
  it('is written as a Spanish spreadsheet expects: semicolons and decimal commas', () => {
    expect(writeTable(history, 'es').split('\r\n').slice(1)).toEqual([
      '2026-10-03;21;6,4;10,3;15;53;9;11;;;11,8;5,4;2,1;15,2;;;;;;imagen;;;;;;;;;;;',
      '2026-10-05;;;;;;;;;;;;;;;;;;;;;;1234;;;0;;;;;',
      '2026-10-10;21;6,4;10,3;15;53;9;11;;36;;;;;;;;;"\'=cmd|x, ""y""\n;\'+1";a mano;100;;;;;;;;;;',
      '',
    ]);
  });

  it('is written as an English one expects: commas and decimal points', () => {
    const [names, line] = writeTable(history, 'en').split('\r\n');
    expect(names).toMatch(/^\uFEFFDate,Brand,People,Insights,/);
    expect(line).toBe(
      '2026-10-03,21,6.4,10.3,15,53,9,11,,,11.8,5.4,2.1,15.2,,,,,,picture,,,,,,,,,,,',
    );
  });

  it('is read back, in the order of its days', () => {
    for (const language of ['es', 'en'] as const)
      expect(keptOf(historyOf(writeTable(history, language)))).toEqual({
        ...history,
        snapshots: history.snapshots.toReversed(),
      });
  });

  it('of nothing has its names alone', () => {
    const text = writeTable({ snapshots: [], indicators: [] }, 'es');
    expect(text.split('\r\n')).toHaveLength(2);
    expect(historyOf(text)).toMatchObject({ rows: [], lacking: [] });
  });
});
