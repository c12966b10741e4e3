import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../shared/insights/forecast.ts';
import type { Goal } from '../../../shared/insights/goal.ts';
import { goalPhrase } from '../../../shared/insights/goalPhrase.ts';
import { outlookPhrase } from '../../../shared/insights/outlookPhrase.ts';
import { signed } from '../../../shared/insights/signed.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { languages } from '../../../shared/settings.ts';
import { day } from '../../builders/day.ts';

const today = day('2026-11-22');
const goal: Goal = { of: 'total', score: 60, by: day('2027-03-31') };
const [es, format] = [wordsOf('es'), formatOf('es')];
const base = {
  ...{ weeks: 12, from: day('2026-09-07'), to: day('2026-11-16') },
  ...{ perWeek: 0.4, interval: [0.2, 0.6] as const },
};
const willReach = (first: string, last: string | null): Forecast => ({
  kind: 'willReach',
  base,
  about: day(first),
  between: [day(first), last === null ? null : day(last)],
  timing: 'maybe',
});
const phraseOf = (outlook: Forecast, of = goal) => outlookPhrase(outlook, of, today, es, format);

describe('A goal in words', () => {
  it('says its score, its day and, where it is of a pillar, which', () => {
    expect(goalPhrase(goal, es, format)).toBe('60 en total para el 31 de marzo de 2027');
    expect(goalPhrase({ ...goal, of: 'people', score: 10.5 }, es, format)).toBe(
      '10,5 en «Encontrar a las personas adecuadas» para el 31 de marzo de 2027',
    );
  });
});

describe('When a goal would be reached, in words', () => {
  it('is between two months, with their years where these differ', () => {
    const months = (first: string, last: string | null) => phraseOf(willReach(first, last));
    expect(months('2027-02-10', '2027-05-03')).toMatch(
      /^Si todo sigue así, llegarías entre febrero y mayo de 2027\. Puede ser antes/,
    );
    expect(months('2026-12-10', '2027-05-03')).toMatch(/entre diciembre de 2026 y mayo de 2027\./);
    expect(months('2027-02-10', '2027-02-28')).toMatch(/llegarías en febrero de 2027\./);
    expect(months('2027-02-10', null)).toMatch(/llegarías a partir de febrero de 2027\./);
  });

  it('says that a day has passed, and nothing of being late', () => {
    const past = { ...goal, by: day('2026-11-21') };
    const ending = /El 21 de noviembre de 2026 ya pasó: puedes elegir otra fecha\.$/;
    expect(phraseOf(willReach('2027-02-10', null), past)).toMatch(ending);
    expect(phraseOf({ kind: 'doesNotLeadThere', base }, past)).toMatch(ending);
    expect(phraseOf({ kind: 'tooFewPoints', weeksNeeded: 1 }, past)).toMatch(ending);
    expect(phraseOf({ kind: 'reached', day: today }, past)).not.toMatch(/ya pasó/);
  });

  it('is honest where it does not lead there, and counts the weeks that are missing', () => {
    expect(phraseOf({ kind: 'doesNotLeadThere', base })).toMatch(/no lleva hasta ahí/);
    expect(phraseOf({ kind: 'tooFewPoints', weeksNeeded: 1 })).toMatch(/una semana más/);
    expect(phraseOf({ kind: 'tooFewPoints', weeksNeeded: 4 })).toMatch(/4 semanas más/);
  });
});

it.each(languages)('Insights and goals never speak of causes or failure in %s', (language) => {
  const { insights, effort, goal: aim } = wordsOf(language);
  const said = JSON.stringify([insights, effort, aim], (_, entry: unknown) =>
    typeof entry === 'function' ? entry.toString() : entry,
  );
  expect(said).not.toMatch(/\bcaus|\bbecause|\bporque\b|debido a|\bdue to\b/i);
  expect(said).not.toMatch(/\bfail(?!ed")|fracas|fallad|racha|streak|[¡!](?!=)/i);
});

it('A change carries its sign, and none where there is none', () => {
  expect([0.424, -1, 0, -0.001].map((value) => signed(value, format))).toEqual([
    ...['+0,42', '−1,00', '0,00', '0,00'],
  ]);
  expect(signed(3, format, 0)).toBe('+3');
});
