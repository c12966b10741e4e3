import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuickAddReading, readQuickAdd } from '../../../shared/actions/quickAdd.ts';
import type { Rhythm } from '../../../shared/actions/rhythm.ts';
import { addDays, type Weekday } from '../../../shared/day.ts';
import { formatOf } from '../../../shared/locales/format.ts';
import { type Language, languages } from '../../../shared/locales/languages.ts';
import { wordsOf } from '../../../shared/locales/words.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';
import type { TimeOfDay } from '../../../shared/timeOfDay.ts';
import { day } from '../../builders/day.ts';

// A Monday.
const today = day('2026-11-23');

type Essence = Partial<Omit<QuickAddReading, 'understood' | 'problems' | 'times'>> & {
  readonly times?: readonly string[];
  readonly problems?: readonly string[];
};

/** What was said: without the nulls, the places, and the lists that are empty. */
function essenceOf(reading: QuickAddReading): Essence {
  const { understood: _, problems, ...said } = reading;
  const all = { ...said, problems: problems.map(({ code }) => code) };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

const read = (text: string, language: Language) => readQuickAdd(text, today, language);
const said = (text: string, language: Language) => essenceOf(read(text, language));

const days = (every: number): Rhythm => ({ kind: 'days', every });
const weeks = (every: number, ...on: Weekday[]): Rhythm => ({ kind: 'weeks', every, on });
const months = (every: number, on: number | null = null): Rhythm => ({ kind: 'months', every, on });
const aWeek = (times: number): Rhythm => ({ kind: 'quota', times, per: 'week' });
const aMonth = (times: number): Rhythm => ({ kind: 'quota', times, per: 'month' });
const once: Rhythm = { kind: 'once' };
const by = (text: string): Rhythm => ({ kind: 'once', by: day(text) });
const review = (reviewAfterMonths: number): Rhythm => ({ kind: 'once', reviewAfterMonths });

it('reads a whole line in Spanish', () => {
  expect(said('comentar en 2 publicaciones cada martes y jueves #insights 9:30', 'es')).toEqual({
    title: 'comentar en 2 publicaciones',
    rhythm: weeks(1, 2, 4),
    pillar: 'insights',
    times: ['09:30'],
    target: 2,
  });
});

it('reads a whole line in English', () => {
  expect(said('every other Friday call someone #relationships', 'en')).toEqual({
    title: 'call someone',
    rhythm: weeks(2, 5),
    pillar: 'relationships',
  });
});

it('leaves unsaid what was not said', () => {
  expect(read('Llamar a Ana', 'es')).toEqual({
    title: 'Llamar a Ana',
    rhythm: null,
    pillar: null,
    times: [],
    start: null,
    end: null,
    target: null,
    minutes: null,
    understood: [],
    problems: [],
  });
});

const rhythmsInSpanish: readonly (readonly [string, Rhythm])[] = [
  ['cada día', days(1)],
  ['CADA DIA', days(1)],
  ['a diario', days(1)],
  ['diariamente', days(1)],
  ['todos los días', days(1)],
  ['cada mañana', days(1)],
  ['cada día menos los domingos', weeks(1, 1, 2, 3, 4, 5, 6)],
  ['cada día, de lunes a viernes', weeks(1, 1, 2, 3, 4, 5)],
  ['de lunes a viernes', weeks(1, 1, 2, 3, 4, 5)],
  ['entre semana', weeks(1, 1, 2, 3, 4, 5)],
  ['los días laborables', weeks(1, 1, 2, 3, 4, 5)],
  ['laborables', weeks(1, 1, 2, 3, 4, 5)],
  ['L-V', weeks(1, 1, 2, 3, 4, 5)],
  ['cada fin de semana', weeks(1, 6, 7)],
  ['los fines de semana', weeks(1, 6, 7)],
  ['de martes a jueves', weeks(1, 2, 3, 4)],
  ['de viernes a lunes', weeks(1, 1, 5, 6, 7)],
  ['cada martes y jueves', weeks(1, 2, 4)],
  ['los lunes', weeks(1, 1)],
  ['los martes y los jueves', weeks(1, 2, 4)],
  ['todos los lunes, miércoles y viernes', weeks(1, 1, 3, 5)],
  ['cada sábado y domingo', weeks(1, 6, 7)],
  ['cada lun/mie/vie', weeks(1, 1, 3, 5)],
  ['cada semana', weeks(1)],
  ['semanalmente', weeks(1)],
  ['semanal', weeks(1)],
  ['cada dos semanas', weeks(2)],
  ['cada 2 semanas los viernes', weeks(2, 5)],
  ['cada 2 semanas el viernes', weeks(2, 5)],
  ['el viernes de cada 2 semanas', weeks(2, 5)],
  ['un viernes sí y otro no', weeks(2, 5)],
  ['un viernes si, otro no', weeks(2, 5)],
  ['cada dos viernes', weeks(2, 5)],
  ['cada 3 martes', weeks(3, 2)],
  ['viernes alternos', weeks(2, 5)],
  ['quincenal', weeks(2)],
  ['quincenalmente', weeks(2)],
  ['cada 15 días', days(15)],
  ['cada quince días', days(15)],
  ['en días alternos', days(2)],
  ['día sí día no', days(2)],
  ['un día sí y otro no', days(2)],
  ['cada mes', months(1)],
  ['mensual', months(1)],
  ['mensualmente', months(1)],
  ['el día 15 de cada mes', months(1, 15)],
  ['el 1 de cada mes', months(1, 1)],
  ['el primer día de cada mes', months(1, 1)],
  ['cada mes el día 31', months(1, 31)],
  ['el último día del mes', months(1, 31)],
  ['a final de cada mes', months(1, 31)],
  ['cada trimestre', months(3)],
  ['cada 3 meses', months(3)],
  ['cada 3 meses el día 15', months(3, 15)],
  ['cada 3 meses el último día', months(3, 31)],
  ['cada año', months(12)],
  ['anual', months(12)],
  ['cada 2 años', months(24)],
  ['3 veces por semana', aWeek(3)],
  ['tres veces a la semana', aWeek(3)],
  ['3 días a la semana', aWeek(3)],
  ['3x semana', aWeek(3)],
  ['3×/semana', aWeek(3)],
  ['dos veces al mes', aMonth(2)],
  ['una vez al mes', aMonth(1)],
  ['una vez', once],
  ['una sola vez', once],
  ['para el viernes', by('2026-11-27')],
  ['para el lunes', by('2026-11-30')],
  ['antes del 5 de diciembre', by('2026-12-05')],
  ['para fin de mes', by('2026-11-30')],
  ['revisar cada 3 meses', review(3)],
  ['repasar cada trimestre', review(3)],
  ['revisar cada año', review(12)],
];

const rhythmsInEnglish: readonly (readonly [string, Rhythm])[] = [
  ['every day', days(1)],
  ['daily', days(1)],
  ['every morning', days(1)],
  ['every day except Sunday', weeks(1, 1, 2, 3, 4, 5, 6)],
  ['every day from Monday to Friday', weeks(1, 1, 2, 3, 4, 5)],
  ['every 2nd day', days(2)],
  ['every third week', weeks(3)],
  ['weekdays', weeks(1, 1, 2, 3, 4, 5)],
  ['on weekdays', weeks(1, 1, 2, 3, 4, 5)],
  ['every working day', weeks(1, 1, 2, 3, 4, 5)],
  ['Monday to Friday', weeks(1, 1, 2, 3, 4, 5)],
  ['Mon-Fri', weeks(1, 1, 2, 3, 4, 5)],
  ['weekends', weeks(1, 6, 7)],
  ['every weekend', weeks(1, 6, 7)],
  ['every Tuesday and Thursday', weeks(1, 2, 4)],
  ['every Tuesday and every Thursday', weeks(1, 2, 4)],
  ['each Tue, Thu', weeks(1, 2, 4)],
  ['EVERY SAT & SUN', weeks(1, 6, 7)],
  ['on Mondays', weeks(1, 1)],
  ['Mondays', weeks(1, 1)],
  ['every week', weeks(1)],
  ['weekly', weeks(1)],
  ['weekly on Fridays', weeks(1, 5)],
  ['every other Friday', weeks(2, 5)],
  ['on alternate Fridays', weeks(2, 5)],
  ['every other week', weeks(2)],
  ['fortnightly', weeks(2)],
  ['every 2 weeks on Friday', weeks(2, 5)],
  ['on Fridays every two weeks', weeks(2, 5)],
  ['every 3 Mondays', weeks(3, 1)],
  ['every second day', days(2)],
  ['every 3 days', days(3)],
  ['once every 3 days', days(3)],
  ['monthly', months(1)],
  ['every month', months(1)],
  ['on the 31st of each month', months(1, 31)],
  ['every month on the 15th', months(1, 15)],
  ['on the first of every month', months(1, 1)],
  ['last day of the month', months(1, 31)],
  ['every 3 months', months(3)],
  ['every 3 months on the 15th', months(3, 15)],
  ['every 3 months on the last day', months(3, 31)],
  ['quarterly', months(3)],
  ['yearly', months(12)],
  ['every 5 years', months(60)],
  ['3 times a week', aWeek(3)],
  ['three times per week', aWeek(3)],
  ['twice a week', aWeek(2)],
  ['3x week', aWeek(3)],
  ['3×/week', aWeek(3)],
  ['5 days a week', aWeek(5)],
  ['once a week', aWeek(1)],
  ['once a month', aMonth(1)],
  ['once', once],
  ['by Friday', by('2026-11-27')],
  ['by Dec 5', by('2026-12-05')],
  ['before the 5th of December', by('2026-12-05')],
  ['no later than tomorrow', by('2026-11-24')],
  ['by the end of the month', by('2026-11-30')],
  ['review every 3 months', review(3)],
  ['review quarterly', review(3)],
  ['review every year', review(12)],
];

describe.each([
  ['es', 'llamar a Ana', rhythmsInSpanish],
  ['en', 'call Ana', rhythmsInEnglish],
] as const)('A rhythm (%s)', (language, title, rhythms) => {
  it.each(rhythms)('"%s" is read after a title', (phrase, rhythm) => {
    expect(said(`${title} ${phrase}`, language)).toEqual({ title, rhythm });
  });

  it.each(rhythms)('"%s" is read between a pillar and a time', (phrase, rhythm) => {
    expect(said(`${title} #brand ${phrase}, 9:30`, language)).toEqual({
      title,
      rhythm,
      pillar: 'brand',
      times: ['09:30'],
    });
  });

  it.each(rhythms)('"%s" is read before a title, with a colon', (phrase, rhythm) => {
    expect(said(`${phrase}: ${title}`, language)).toEqual({ title, rhythm });
  });
});

describe('An amount a day is daily', () => {
  it.each([
    ['es', 'enviar 5 invitaciones al día', { title: 'enviar 5 invitaciones', target: 5 }],
    ['es', 'leer 20 minutos al día', { title: 'leer', minutes: 20 }],
    ['en', 'send 5 new invitations a day', { title: 'send 5 new invitations', target: 5 }],
    ['en', 'read 20 minutes per day', { title: 'read', minutes: 20 }],
  ] as const)('(%s) "%s"', (language, text, expected) => {
    expect(said(text, language)).toEqual({ ...expected, rhythm: days(1) });
  });
});

describe('Times a day', () => {
  it.each([
    ['es', 'beber agua 3 veces al día', 'beber agua', days(1), 3],
    ['es', 'beber agua dos veces al día entre semana', 'beber agua', weeks(1, 1, 2, 3, 4, 5), 2],
    ['en', 'drink water twice a day', 'drink water', days(1), 2],
  ] as const)('(%s) "%s"', (language, text, title, rhythm, target) => {
    expect(said(text, language)).toEqual({ title, rhythm, target });
  });
});

describe('A time of day', () => {
  it.each([
    ['es', 'llamar 9:30', ['09:30']],
    ['es', 'llamar 9am', ['09:00']],
    ['es', 'llamar a las 9', ['09:00']],
    ['es', 'a las 9 llamar', ['09:00']],
    ['es', 'llamar a las 9:30', ['09:30']],
    ['es', 'llamar a las 9.30', ['09:30']],
    ['es', 'llamar 21h', ['21:00']],
    ['es', 'llamar a las 21 h', ['21:00']],
    ['es', 'llamar 9h30', ['09:30']],
    ['es', 'llamar 9:00 y 18:30', ['09:00', '18:30']],
    ['es', 'llamar 18:30, 9:00', ['09:00', '18:30']],
    ['es', 'llamar a las 9 y a las 18', ['09:00', '18:00']],
    ['es', 'llamar a las 9 de la mañana', ['09:00']],
    ['es', 'llamar a las 12 de la mañana', ['12:00']],
    ['es', 'llamar a las 6 de la tarde', ['18:00']],
    ['es', 'llamar a las doce de la noche', ['00:00']],
    ['es', 'llamar a las nueve y media de la noche', ['21:30']],
    ['es', 'llamar a la una menos cuarto de la tarde', ['12:45']],
    ['es', 'llamar al mediodía', ['12:00']],
    ['en', 'llamar at 9', ['09:00']],
    ['en', 'at 9 llamar', ['09:00']],
    ['en', 'llamar 9 am', ['09:00']],
    ['en', 'llamar 9 a.m. and 6:30pm', ['09:00', '18:30']],
    ['en', 'llamar at 12 am', ['00:00']],
    ['en', 'llamar at half past nine in the evening', ['21:30']],
    ['en', 'llamar at quarter to 9', ['08:45']],
    ['en', 'llamar at 9 o’clock', ['09:00']],
    ['es', 'llamar a las 9,30', ['09:30']],
    ['es', 'llamar a las 9hs', ['09:00']],
    ['en', 'llamar at noon', ['12:00']],
    ['en', 'llamar 9:00 9:00', ['09:00']],
  ] as const)('(%s) "%s"', (language, text, times) => {
    expect(said(text, language)).toEqual({ title: 'llamar', times });
  });

  it.each([
    ['en', 'read 9'],
    ['en', 'catch the 9:30 train'],
    ['en', 'move standup to 9:30'],
    ['en', '1:1 with Ana'],
    ['en', 'run 10:00:00'],
    ['es', 'comentar a las 9 personas de siempre'],
    ['es', 'meditar por la mañana'],
  ] as const)('(%s) is not in "%s"', (language, text) => {
    expect(said(text, language)).toEqual({ title: text });
  });
});

describe('How long it takes', () => {
  it.each([
    ['es', 'leer 15 min', 15],
    ['es', 'leer (15 minutos)', 15],
    ['es', 'leer durante diez minutos', 10],
    ['es', 'leer media hora', 30],
    ['es', 'leer 1 h', 60],
    ['es', 'leer 1h30', 90],
    ['es', 'leer 1 h y 15 min', 75],
    ['es', 'leer una hora y media', 90],
    ['en', 'leer 15min', 15],
    ['en', 'leer for 20 minutes', 20],
    ['en', 'leer for half an hour', 30],
    ['en', 'leer an hour', 60],
    ['en', 'leer [2 hours]', 120],
  ] as const)('(%s) "%s"', (language, text, minutes) => {
    expect(said(text, language)).toEqual({ title: 'leer', minutes });
  });

  it.each(['write a 15-minute post', 'run 1.5 hours'])('is not in "%s"', (text) => {
    expect(said(text, 'en')).toEqual({ title: text });
  });
});

describe('A day without a rhythm is a one-off for that day', () => {
  it.each([
    ['es', 'llamar hoy', '2026-11-23'],
    ['es', 'llamar mañana', '2026-11-24'],
    ['es', 'manana llamar', '2026-11-24'],
    ['es', 'llamar pasado mañana', '2026-11-25'],
    ['es', 'llamar el martes', '2026-11-24'],
    ['es', 'llamar el lunes', '2026-11-30'],
    ['es', 'llamar el próximo viernes', '2026-11-27'],
    ['es', 'llamar el viernes que viene', '2026-11-27'],
    ['es', 'llamar el 5 de diciembre', '2026-12-05'],
    ['es', 'llamar 5 dic', '2026-12-05'],
    ['es', 'llamar el 3/12', '2026-12-03'],
    ['es', 'llamar el 23 de noviembre', '2026-11-23'],
    ['es', 'llamar el 22 de noviembre', '2027-11-22'],
    ['es', 'llamar el 29 de febrero', '2028-02-29'],
    ['es', 'llamar el sábado, 5 de diciembre de 2026', '2026-12-05'],
    ['es', 'llamar el 15', '2026-12-15'],
    ['es', 'llamar el día 31', '2026-12-31'],
    ['en', 'llamar tomorrow', '2026-11-24'],
    ['en', 'llamar on Friday', '2026-11-27'],
    ['en', 'llamar this Friday', '2026-11-27'],
    ['en', 'llamar on Dec 5', '2026-12-05'],
    ['en', 'llamar Dec. 5th, 2027', '2027-12-05'],
    ['en', 'llamar on the 5th of December', '2026-12-05'],
    ['en', 'llamar on 2026-12-05', '2026-12-05'],
    ['en', 'llamar on 12/25', '2026-12-25'],
    ['en', 'llamar on the 15th', '2026-12-15'],
    ['en', 'llamar once on Friday', '2026-11-27'],
  ] as const)('(%s) "%s" on %s', (language, text, date) => {
    expect(said(text, language)).toEqual({ title: 'llamar', rhythm: by(date), start: date });
  });
});

describe('The first and the last day', () => {
  it.each([
    ['es', 'leer cada día desde el 3 de diciembre', '2026-12-03', undefined],
    ['es', 'leer cada día a partir de mañana', '2026-11-24', undefined],
    ['es', 'leer cada día hasta el 3 de diciembre', undefined, '2026-12-03'],
    ['es', 'leer cada día desde el lunes hasta el viernes', '2026-11-30', '2026-12-04'],
    [
      'es',
      'hasta el 5 de diciembre leer cada día desde el 10 de enero',
      '2027-01-10',
      '2027-12-05',
    ],
    ['en', 'leer daily from Dec 3', '2026-12-03', undefined],
    ['en', 'leer daily starting tomorrow', '2026-11-24', undefined],
    ['en', 'leer daily Dec 3', '2026-12-03', undefined],
    ['en', 'leer daily until Jan 10', undefined, '2027-01-10'],
    ['en', 'leer from Dec 3 to Dec 20 daily', '2026-12-03', '2026-12-20'],
    ['en', 'leer daily from tomorrow till the end of the year', '2026-11-24', '2026-12-31'],
  ] as const)('(%s) "%s"', (language, text, start, end) => {
    expect(said(text, language)).toEqual({
      title: 'leer',
      rhythm: days(1),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
    });
  });

  it('may come before the day it is wished for', () => {
    expect(said('call tomorrow by Friday', 'en')).toEqual({
      title: 'call',
      rhythm: by('2026-11-27'),
      start: '2026-11-24',
    });
  });
});

describe('A pillar', () => {
  it.each(pillars)('%s is understood by each of its names, in either language', (pillar) => {
    const short = languages.map((language) => wordsOf(language).pillarShort[pillar]);
    const long = languages.map((language) => wordsOf(language).pillar[pillar]);
    const names = [pillar, ...short, ...long.map((name) => name.replaceAll(' ', '-'))];
    for (const name of [...names, ...names.map((name) => name.toUpperCase())])
      for (const language of languages)
        expect(said(`leer #${name}`, language)).toEqual({ title: 'leer', pillar });
  });

  it.each([
    ['#mar', 'brand'],
    ['#per', 'people'],
    ['#informacion', 'insights'],
    ['#RELAC', 'relationships'],
  ])('is understood by a beginning: %s', (tag, pillar) => {
    expect(said(`leer ${tag} hoy`, 'es')).toMatchObject({ title: 'leer', pillar });
  });

  it.each(['#foo', '#in', '#marcado', '#brandx'])('is asked for where %s is none', (tag) => {
    expect(said(`leer ${tag}`, 'es')).toEqual({
      title: `leer ${tag}`,
      problems: ['unknownPillar'],
    });
  });

  it.each(['C# course', 'fix #12', 'see a#brand', 'https://a.com/#brand', '# brand'])(
    'is not in "%s"',
    (text) => {
      expect(said(text, 'en')).toEqual({ title: text });
    },
  );
});

describe('A count in the title stays in it', () => {
  it.each([
    ['es', 'comentar en 2 publicaciones', 2],
    ['es', 'comentar en dos publicaciones', 2],
    ['en', 'send 20 invitations', 20],
    ['en', 'write to three people', 3],
    ['en', 'look at 9 profiles', 9],
  ] as const)('(%s) "%s"', (language, text, target) => {
    const reading = read(text, language);
    expect(essenceOf(reading)).toEqual({ title: text, target });
    const [count] = reading.understood;
    expect(count?.as).toBe('count');
  });

  it.each([
    'read the 3 best posts',
    'read 2 or 3 posts',
    'read 1 post',
    'walk 5 km',
    'plan 2027 goals',
    'grow 10% faster',
    'reach 500',
    'reach 500 and celebrate',
    'read 2 posts and 3 pages',
    'send 10000 invitations',
    'fix bug-12 today-ish',
    'read 2.5 posts',
    '24/7 support',
    'watch a 5-star talk',
  ])('is not in "%s"', (text) => {
    expect(said(text, 'en')).toEqual({ title: text });
  });
});

describe('A title keeps its words', () => {
  it.each([
    ['en', 'read The Daily newsletter'],
    ['en', 'read The Daily'],
    ['en', 'weekly report'],
    ['en', 'write weekly report'],
    ['en', 'try once more'],
    ['en', 'plan Black Friday'],
    ['en', 'read Monday’s notes'],
    ['en', 'Of Mice and Men'],
    ['en', 'read 3/4 of the book'],
    ['en', 'see https://example.com/daily'],
    ['en', 'write to ana@daily.com'],
    ['en', 'an everyday-carry list'],
    ['en', 'update to 1.2.3'],
    ['en', 'constructor __proto__ toString'],
    ['es', 'leer el diario'],
    ['es', 'informe semanal de ventas'],
    ['es', 'probar una vez más'],
    ['es', 'preparar la mañana'],
    ['es', 'ver el mar'],
    ['es', 'el día a día'],
    ['es', 'cada vez mejor'],
    ['es', 'leer "cada día" de Ana'],
    ['es', 'ponerse al día'],
    ['en', 'a day in the life'],
  ] as const)('(%s) "%s"', (language, text) => {
    expect(said(text, language)).toEqual({ title: text });
  });

  it.each([
    ['comment daily on 2 posts', 'comment on 2 posts'],
    ['call Ana and, every Friday', 'call Ana'],
    ['call   Ana  (every Friday)  today', 'call Ana'],
    ['Publish! every Friday', 'Publish!'],
    ['every Friday learn C++', 'learn C++'],
    ['learn C++ every Friday', 'learn C++'],
    ['call Acme Inc. every Friday.', 'call Acme Inc.'],
    ['every Friday .NET', '.NET'],
    ['log in every Friday', 'log in'],
  ])('"%s" leaves "%s"', (text, title) => {
    expect(read(text, 'en').title).toBe(title);
  });
});

describe('What cannot be taken is a problem, and stays in the title', () => {
  it.each([
    ['es', 'leer #marca #personas', 'twoPillars', '#personas'],
    ['es', 'leer cada día cada mes', 'twoRhythms', 'cada mes'],
    ['es', 'leer cada mes los lunes', 'twoRhythms', 'los lunes'],
    ['es', 'leer 3 veces por semana el lunes', 'twoRhythms', 'el lunes'],
    ['es', 'leer cada día para el viernes', 'twoRhythms', 'para el viernes'],
    ['es', 'leer el lunes y el jueves', 'ambiguousRhythm', 'el lunes y el jueves'],
    ['es', 'reunión bimensual', 'ambiguousRhythm', 'bimensual'],
    ['en', 'sync biweekly', 'ambiguousRhythm', 'biweekly'],
    ['en', 'sync bi-monthly', 'ambiguousRhythm', 'bi-monthly'],
    [
      'es',
      'reunión el primer lunes de cada mes',
      'inexpressibleRhythm',
      'el primer lunes de cada mes',
    ],
    [
      'en',
      'meet the last Friday of the month',
      'inexpressibleRhythm',
      'the last Friday of the month',
    ],
    ['es', 'buscar a 5 personas nuevas por semana', 'ambiguousRhythm', 'por semana'],
    ['en', 'write 2 posts a week', 'ambiguousRhythm', 'a week'],
    ['en', 'call every 3rd Friday', 'ambiguousRhythm', 'every 3rd Friday'],
    ['es', 'leer cada tercer día', 'ambiguousRhythm', 'cada tercer día'],
    ['en', 'stand every half an hour', 'inexpressibleRhythm', 'every half an hour'],
    ['en', 'meet 9:30-10:00', 'inexpressibleTime', '9:30-10:00'],
    ['en', 'work from 9:00 to 17:00', 'inexpressibleTime', 'from 9:00 to 17:00'],
    ['en', 'send by 5pm', 'inexpressibleTime', 'by 5pm'],
    ['es', 'llamar de 9:00 a 10:00', 'inexpressibleTime', 'de 9:00 a 10:00'],
    ['es', 'llamar antes de las 10', 'inexpressibleTime', 'antes de las 10'],
    ['en', 'look every 15 minutes', 'inexpressibleRhythm', 'every 15 minutes'],
    ['es', 'mirar cada hora', 'inexpressibleRhythm', 'cada hora'],
    ['en', 'read every 0 days', 'intervalOutOfRange', 'every 0 days'],
    ['en', 'read every 4000 weeks', 'intervalOutOfRange', 'every 4000 weeks'],
    [
      'en',
      `read every ${'9'.repeat(400)} days`,
      'intervalOutOfRange',
      `every ${'9'.repeat(400)} days`,
    ],
    ['es', 'leer cada -3 días', 'intervalOutOfRange', 'cada -3 días'],
    ['es', 'leer 8 veces por semana', 'intervalOutOfRange', '8 veces por semana'],
    ['es', 'revisar cada 61 meses el perfil', 'intervalOutOfRange', 'revisar cada 61 meses'],
    ['es', 'leer 1500 minutos', 'minutesOutOfRange', '1500 minutos'],
    ['es', 'leer 10 min 20 min', 'twoDurations', '20 min'],
    ['en', 'read on 3/4', 'ambiguousDay', 'on 3/4'],
    ['en', 'read by 3/4/2027', 'ambiguousDay', 'by 3/4/2027'],
    ['en', 'read next Friday', 'ambiguousDay', 'next Friday'],
    ['es', 'leer el último día', 'ambiguousDay', 'el último día'],
    ['es', 'leer el 31 de febrero', 'impossibleDay', 'el 31 de febrero'],
    ['en', 'read Feb 30', 'impossibleDay', 'Feb 30'],
    ['es', 'leer el día 32 de cada mes', 'impossibleDay', 'el día 32 de cada mes'],
    ['es', 'leer el lunes, 5 de diciembre', 'impossibleDay', 'el lunes, 5 de diciembre'],
    ['en', 'read on Dec 5, 2020', 'pastDay', 'on Dec 5, 2020'],
    ['en', 'read daily until Dec 5, 2020', 'pastDay', 'until Dec 5, 2020'],
    ['en', 'read daily from Dec 5 until Dec 1, 2026', 'endBeforeStart', 'until Dec 1, 2026'],
    ['en', 'read from Dec 5 by Dec 1, 2026', 'endBeforeStart', 'by Dec 1, 2026'],
    ['en', 'read daily from Dec 5 from Dec 6', 'twoStarts', 'from Dec 6'],
    ['en', 'read tomorrow and on Dec 6', 'twoStarts', 'on Dec 6'],
    ['en', 'read daily until Dec 5 until Dec 6', 'twoEnds', 'until Dec 6'],
    ['es', 'leer a las 25:00', 'impossibleTime', 'a las 25:00'],
    ['es', 'leer 9:75', 'impossibleTime', '9:75'],
    ['en', 'read 13pm', 'impossibleTime', '13pm'],
  ] as const)('(%s) "%s": %s', (language, text, code, words) => {
    const { problems, title, understood } = read(text, language);
    expect(
      problems.map(({ from, to, ...problem }) => [problem.code, text.slice(from, to)]),
    ).toContainEqual([code, words]);
    expect(title.length > 200 || title.includes(words)).toBe(true);
    for (const { from, to } of understood) expect(text.slice(from, to)).not.toContain(words);
  });

  it('tells the most there may be', () => {
    expect(read('read every 4000 weeks', 'en').problems).toMatchObject([{ most: 52 }]);
    expect(read('read 40 times a month', 'en').problems).toMatchObject([{ most: 31 }]);
  });

  it('takes no more than a dozen times', () => {
    const times = Array.from({ length: 14 }, (_, hour) => `${hour + 6}:15`);
    const reading = read(`read ${times.join(' ')}`, 'en');
    expect(reading.times).toHaveLength(12);
    expect(reading.title).toBe('read 18:15 19:15');
    expect(reading.problems.map(({ code }) => code)).toEqual(['tooManyTimes', 'tooManyTimes']);
  });

  it('counts nothing by the numbers of what was refused', () => {
    expect(read('Feb 30 call', 'en').target).toBeNull();
  });
});

describe('A title', () => {
  it.each(['', '   ', 'cada día', '#brand 9:30', '(cada día)', 'cada día, y'])(
    'is missed in "%s"',
    (text) => {
      const { title, problems } = read(text, 'es');
      expect(title).toBe('');
      expect(problems).toEqual([{ code: 'noTitle', from: 0, to: text.length }]);
    },
  );

  it('may be 200 long, and no longer', () => {
    expect(read('a'.repeat(200), 'en').problems).toEqual([]);
    expect(read(`${'a'.repeat(201)} daily`, 'en').problems).toEqual([
      { code: 'titleTooLong', most: 200, from: 0, to: 207 },
    ]);
  });
});

describe('Any script', () => {
  it.each([
    ['es', '📞👩🏽‍💻 llamar', 'cada día'],
    ['es', 'cafe\u0301 con Íñigo', 'cada di\u0301a'],
    ['es', 'café con Íñigo', 'todos los mie\u0301rcoles'],
    ['en', 'לקרוא מאמר', 'every day'],
    ['en', 'اقرأ ٣ مقالات', 'every day'],
    ['en', '写一篇文章。', 'every day'],
    ['en', '\u{20BB7}\u{20BB7}', 'every day'],
    ['en', 'keycap 9️⃣ stays', 'every day'],
    ['en', 'a lone \uD83D half', 'every day'],
  ] as const)('(%s) "%s" stays whole before and after "%s"', (language, title, phrase) => {
    for (const text of [`${title} ${phrase}`, `${phrase} ${title}`]) {
      const reading = read(text, language);
      expect(reading.title).toBe(title);
      const [only, ...more] = reading.understood;
      expect(more).toEqual([]);
      expect(text.slice(only?.from, only?.to)).toBe(phrase);
    }
  });

  it('says where each thing stands', () => {
    const text = '📞 café: cada DÍA a las 9, #marca (15 min)';
    const { understood } = read(text, 'es');
    expect(understood.map(({ from, to, as }) => [as, text.slice(from, to)])).toEqual([
      ['rhythm', 'cada DÍA'],
      ['time', 'a las 9'],
      ['pillar', '#marca'],
      ['minutes', '15 min'],
    ]);
  });
});

describe('A very long line', () => {
  it.each([
    'a',
    'every ',
    'cada dos ',
    'mondays, ',
    'los lunes y ',
    '9:30 ',
    '#',
    '#brand',
    '1/',
    '1-',
    '((((',
    'and , ',
    'una vez cada ',
    '\u0301',
    '👩🏽‍💻',
  ])('of "%s" again and again is answered', (piece) => {
    const text = `leer ${piece.repeat(Math.ceil(100_000 / piece.length))}`;
    for (const language of languages) expect(read(text, language).title.length).toBeGreaterThan(0);
  });

  it('is too long for a title', () => {
    const { problems } = read('palabra '.repeat(1_250), 'es');
    expect(problems.map(({ code }) => code)).toEqual(['titleTooLong']);
  });
});

const anyLanguage = fc.constantFrom(...languages);
const words: Readonly<Record<Language, readonly string[]>> = {
  es: [...rhythmsInSpanish.flatMap(([phrase]) => phrase.split(' ')), 'hasta', 'desde', 'a', 'las'],
  en: [...rhythmsInEnglish.flatMap(([phrase]) => phrase.split(' ')), 'until', 'from', 'at', 'the'],
};

/** Lines that nearly mean something, and lines of anything at all. */
const anyLine = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...words.es,
          ...words.en,
          ',',
          'y',
          '#brand',
          '9:30',
          '15 min',
          '(',
          ')',
          '-',
        ),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
        fc.integer({ min: -5, max: 4000 }).map(String),
      ),
      { maxLength: 14 },
    )
    .chain((pieces) => fc.constantFrom(' ', '', '  ').map((tie) => pieces.join(tie))),
);

describe('Whatever is typed', () => {
  it('is read, in order and without overlaps', () => {
    fc.assert(
      fc.property(anyLine, anyLanguage, (text, language) => {
        const { understood, problems } = read(text, language);
        let end = 0;
        for (const { from, to } of understood) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { from, to } of problems)
          expect(0 <= from && from <= to && to <= text.length).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has a title of nothing but what was not taken out, in its order', () => {
    fc.assert(
      fc.property(anyLine, anyLanguage, (text, language) => {
        const { title, understood } = read(text, language);
        const taken = understood.filter(({ as }) => as !== 'count').toReversed();
        const rest = taken.reduce(
          (left, { from, to }) => left.slice(0, from) + left.slice(to),
          text,
        );
        expect(isWithin(title.replaceAll(' ', ''), rest)).toBe(true);
        expect(title).toBe(title.trim());
      }),
      { numRuns: 1_000 },
    );
  });

  it('is understood as nothing that an action cannot hold', () => {
    fc.assert(
      fc.property(anyLine, anyLanguage, (text, language) => {
        const { start, end, rhythm, target, minutes, times } = read(text, language);
        if (end !== null) expect(end >= (start ?? today)).toBe(true);
        if (rhythm?.kind === 'once' && rhythm.by !== undefined && start !== null)
          expect(rhythm.by >= start).toBe(true);
        expect(target === null || (target >= 1 && target <= 9_999)).toBe(true);
        expect(minutes === null || (minutes >= 1 && minutes <= 1_440)).toBe(true);
        expect([...new Set(times)].sort()).toEqual(times);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Whether the letters of `some` stand in `all`, in their order. */
function isWithin(some: string, all: string): boolean {
  let at = 0;
  for (const letter of some) {
    at = all.indexOf(letter, at) + letter.length;
    if (at < letter.length) return false;
  }
  return true;
}

const weekdayNames: Readonly<Record<Language, readonly string[]>> = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** A rhythm as a person could write it. */
function written(rhythm: Rhythm, language: Language): string {
  const isSpanish = language === 'es';
  switch (rhythm.kind) {
    case 'once': {
      const back = rhythm.reviewAfterMonths;
      const review = isSpanish ? `, revisar cada ${back} meses` : `, review every ${back} months`;
      const wished = rhythm.by && formatOf(language).fullDay(rhythm.by);
      const last = isSpanish ? ` para el ${wished}` : ` by ${wished}`;
      return `${isSpanish ? 'una vez' : 'once'}${wished ? last : ''}${back ? review : ''}`;
    }
    case 'days':
      return isSpanish ? `cada ${rhythm.every} días` : `every ${rhythm.every} days`;
    case 'weeks': {
      const names = rhythm.on.map((weekday) => weekdayNames[language][weekday - 1] ?? '');
      const list = names.length > 0 && formatOf(language).list(names);
      const on = isSpanish ? ` los ${list}` : ` on ${list}`;
      const each = isSpanish ? `cada ${rhythm.every} semanas` : `every ${rhythm.every} weeks`;
      return `${each}${list ? on : ''}`;
    }
    case 'months': {
      const each = isSpanish ? `cada ${rhythm.every} meses` : `every ${rhythm.every} months`;
      const on = isSpanish ? ` el día ${rhythm.on}` : ` on the ${rhythm.on}th`;
      return `${each}${rhythm.on === null ? '' : on}`;
    }
    case 'quota': {
      const spanish = rhythm.per === 'week' ? 'por semana' : 'al mes';
      return isSpanish
        ? `${rhythm.times} veces ${spanish}`
        : `${rhythm.times} times a ${rhythm.per}`;
    }
  }
}

const upTo = (max: number) => fc.integer({ min: 1, max });
const anyWeekday = upTo(7).map((weekday) => weekday as Weekday);
const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc
    .record({
      by: fc.option(fc.nat({ max: 3_000 }).map((later) => addDays(today, later))),
      back: fc.option(upTo(60)),
    })
    .map(({ by, back }) => ({
      kind: 'once' as const,
      ...(by === null ? {} : { by }),
      ...(back === null ? {} : { reviewAfterMonths: back }),
    })),
  upTo(365).map(days),
  fc
    .record({ every: upTo(52), on: fc.uniqueArray(anyWeekday, { maxLength: 7 }) })
    .map(({ every, on }) => weeks(every, ...on.sort((one, other) => one - other))),
  fc.record({ every: upTo(60), on: fc.option(upTo(31)) }).map(({ every, on }) => months(every, on)),
  upTo(7).map(aWeek),
  upTo(31).map(aMonth),
);
const anyTime = fc
  .record({ hour: fc.nat({ max: 23 }), minute: fc.nat({ max: 59 }) })
  .map(
    (time) =>
      [time.hour, time.minute].map((part) => String(part).padStart(2, '0')).join(':') as TimeOfDay,
  );

it('reads back what a person could write, in any order', () => {
  const anyAction = fc.record({
    language: anyLanguage,
    rhythm: anyRhythm,
    pillar: fc.constantFrom(...pillars),
    times: fc.uniqueArray(anyTime, { maxLength: 4 }),
    title: fc.constantFrom('Ana', '📞 café', 'مقال'),
    order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  });
  fc.assert(
    fc.property(anyAction, ({ language, rhythm, pillar, times, title, order }) => {
      const tag = `#${wordsOf(language).pillarShort[pillar]}`;
      const parts = [title, written(rhythm, language), tag, times.join(' ')];
      const text = order
        .map((index) => parts[index])
        .filter(Boolean)
        .join(', ');
      expect(said(text, language)).toEqual({
        title,
        rhythm,
        pillar,
        ...(times.length === 0 ? {} : { times: times.toSorted() }),
      });
    }),
    { numRuns: 1_000 },
  );
});
