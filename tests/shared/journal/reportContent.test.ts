import { describe, expect, it } from 'vitest';
import { firstChoice, type ReportChoice } from '../../../shared/journal/reportChoice.ts';
import { reportContent } from '../../../shared/journal/reportContent.ts';
import { periodOf } from '../../../shared/journal/reportPeriod.ts';
import type { ReportView } from '../../../shared/journal/reportView.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import type { Language } from '../../../shared/locales/languages.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { day } from '../../builders/day.ts';
import { quietInsights, reportView } from '../../builders/report.ts';

function contentOf(
  view: Partial<ReportView> = {},
  choice: Partial<ReportChoice> = {},
  language: Language = 'es',
) {
  return reportContent(
    reportView(view),
    quietInsights(),
    { ...firstChoice, ...choice },
    wordsOf(language),
    formatOf(language),
  );
}

describe('What a report says', () => {
  it('begins with its time, and that this is not over', () => {
    expect(contentOf()).toMatchObject({
      title: 'Informe de noviembre de 2026',
      lead: 'Del 1 de noviembre de 2026 al 30 de noviembre de 2026. Todavía no ha terminado: cuenta hasta el 23 de noviembre de 2026.',
    });
    const quarter = { ...periodOf('quarter', day('2026-08-01')) };
    expect(contentOf(quarter).title).toBe('Informe de julio–septiembre de 2026');
    expect(contentOf(quarter).lead).not.toContain('Todavía');
  });

  it('is in the language it is asked in', () => {
    expect(contentOf({}, {}, 'en')).toMatchObject({ title: 'Report of November 2026' });
  });

  it('holds no page until one is chosen, and then that one', () => {
    expect(contentOf().entries).toBeNull();
    const { entries } = contentOf({}, { pages: [day('2026-11-03'), day('2025-11-10')] });
    expect(entries?.pages).toEqual([
      { day: '2026-11-03', title: 'Martes, 3 de noviembre', text: 'Hoy ayudé a **Ana**.' },
    ]);
  });

  it('holds only what is wished for', () => {
    expect(contentOf({}, { parts: ['goal'] })).toMatchObject({
      ...{ scores: null, effort: null, mostDone: null, insights: null },
      goal: { title: 'La meta' },
    });
  });

  it('takes the spaces around what the person says, and nothing else', () => {
    const said = { name: '  Ana Ruiz ', introduction: '\n Un mes\n de cambios.\n' };
    expect(contentOf({}, said)).toMatchObject({
      name: 'Ana Ruiz',
      introduction: 'Un mes\n de cambios.',
    });
    expect(contentOf({}, { introduction: '\u200b \n' }).introduction).toBe('');
  });

  it('never leaves out what the index is not', () => {
    expect(contentOf({}, { parts: [] }).caveat).toContain('no mide lo que vale nadie');
  });
});

describe('The score of a report', () => {
  it('goes from what was known as it began to its last, and its figures agree', () => {
    const { scores } = contentOf();
    expect(scores?.sentence).toBe(
      'De 50,7 (28 de octubre de 2026) a 53,0 (22 de noviembre de 2026), sobre 100: +2,3.',
    );
    expect(scores?.table?.rows.map(({ head, cells }) => [head.pillar, ...cells])).toEqual([
      [null, '50,7', '53,0', '+2,3'],
      ['brand', '20,0', '21,0', '+1,0'],
      ['people', '6,4', '6,4', '0,0'],
      ['insights', '9,3', '10,3', '+1,0'],
      ['relationships', '15,0', '15,0', '0,0'],
    ]);
    expect(scores?.line?.points.map(({ total }) => total)).toEqual([50.66, 51, 53]);
    expect(scores?.line?.told).toBe('El total en 3 anotaciones, entre 50,7 y 53,0.');
  });

  it('begins with its own first where nothing was noted before', () => {
    expect(contentOf({ before: null }).scores?.sentence).toContain('(8 de noviembre de 2026)');
  });

  it('is one figure where it was noted once', () => {
    const [, last] = reportView().snapshots;
    const { scores } = contentOf({ before: null, snapshots: last === undefined ? [] : [last] });
    expect(scores).toMatchObject({
      sentence: 'El 22 de noviembre de 2026 era 53,0 de 100.',
      line: null,
    });
    expect(scores?.table?.rows[0]?.cells).toEqual(['53,0']);
  });

  it('says that none was noted, whatever was before', () => {
    expect(contentOf({ snapshots: [] }).scores).toMatchObject({
      ...{ sentence: 'No se anotó ninguna.', table: null, line: null },
    });
  });
});

describe('The effort of a report', () => {
  it('is told by week and pillar, with its sums, beside the time before', () => {
    const { effort } = contentOf();
    expect(effort?.sentence).toBe('7 acciones hechas; en octubre de 2026, 3.');
    expect(effort?.table?.rows.map(({ head, cells }) => [head.text, ...cells])).toEqual([
      ['1 nov 2026', '1', '0', '0', '0', '1'],
      ['2 nov 2026', '0', '4', '2', '0', '6'],
      ['En total', '1', '4', '2', '0', '7'],
    ]);
  });

  it('names what was done most, by the words of its language', () => {
    expect(contentOf({}, {}, 'en').mostDone?.actions).toEqual([
      { action: 'own', pillar: 'people', title: 'Escribir a Ana', times: '4 times' },
      {
        ...{ action: 'shareContent', pillar: 'insights' },
        ...{ title: 'Share something of value', times: 'once' },
      },
    ]);
    expect(contentOf({ mostDone: [] }).mostDone).toBeNull();
  });
});

describe('The insights and the goal of a report', () => {
  it('are said as everywhere, as of today, with their caveats', () => {
    const { insights, goal } = contentOf({}, {}, 'en');
    const said = wordsOf('en').insights;
    expect(insights?.said[0]).toEqual({
      ...{ pillar: 'brand', name: wordsOf('en').pillar.brand },
      verdict: said.tooFewWeeks(18),
      detail: said.weeksSoFar(0, 20),
    });
    expect(insights?.asOf).toContain('November 23, 2026');
    expect(insights?.caveats).toEqual([said.notWhy, said.method]);
    expect(goal?.sentences[0]).toBe('60 in total by March 31, 2027.');
    expect(goal?.sentences.at(-1)).toBe('As it looks on November 23, 2026.');
  });

  it('wait until they are worked out', () => {
    const words = wordsOf('es');
    const content = reportContent(reportView(), null, firstChoice, words, formatOf('es'));
    expect(content.insights?.said).toEqual([]);
  });

  it('leave the goal out where there is none', () => {
    expect(contentOf({ goal: null, outlook: null }).goal).toBeNull();
  });
});
