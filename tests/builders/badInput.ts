import { initialReminderRules } from '../../shared/reminders/reminderRules.ts';
import { wishes } from './action.ts';
import { day } from './day.ts';
import { alarm, daily } from './rules.ts';

const start = day('2026-11-02');
const on = { action: 'portfolio', day: '2026-11-22' };
const tableChoice = { columns: ['day'], header: 0, dayOrder: null, duplicates: 'leaveOut' };
const job = '0b7f6a52-3d5f-4a3e-9d53-7f1f0f5c2a11';
const later = { subject: { of: 'morning' }, askedOn: '2026-11-22', choice: 'oneHour' };

/** What no command may take of an action, each a wish or two that is wrong. */
export const badWishes: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['an empty title', { title: '' }],
  ['a blank title', { title: ' \t\n ' }],
  ['a title of 10,000 characters', { title: 'a'.repeat(10_000) }],
  ['a title one longer than fits', { title: 'a'.repeat(201) }],
  ['a text longer than fits', { how: 'a'.repeat(10_001) }],
  ['an end before its start', { start, end: day('2026-11-01') }],
  ['a start that does not exist', { start: '2026-02-30' }],
  ['an end that does not exist', { end: '2027-02-29' }],
  ['a start that is no day', { start: 'tomorrow' }],
  ['an interval of none', { rhythm: { kind: 'days', every: 0 } }],
  ['a negative interval', { rhythm: { kind: 'days', every: -1 } }],
  ['a huge interval', { rhythm: { kind: 'days', every: 366 } }],
  ['a fractional interval', { rhythm: { kind: 'weeks', every: 1.5, on: [] } }],
  ['an endless interval', { rhythm: { kind: 'days', every: Number.POSITIVE_INFINITY } }],
  ['an interval that is not a number', { rhythm: { kind: 'days', every: Number.NaN } }],
  ['an interval of text', { rhythm: { kind: 'days', every: '2' } }],
  ['too many weeks', { rhythm: { kind: 'weeks', every: 53, on: [] } }],
  ['too many months', { rhythm: { kind: 'months', every: 61, on: null } }],
  ['weekdays out of order', { rhythm: { kind: 'weeks', every: 1, on: [3, 1] } }],
  ['a weekday twice', { rhythm: { kind: 'weeks', every: 1, on: [1, 1] } }],
  ['a weekday there is not', { rhythm: { kind: 'weeks', every: 1, on: [0] } }],
  ['an eighth weekday', { rhythm: { kind: 'weeks', every: 1, on: [8] } }],
  ['a 32nd of the month', { rhythm: { kind: 'months', every: 1, on: 32 } }],
  ['a 0th of the month', { rhythm: { kind: 'months', every: 1, on: 0 } }],
  ['a quota of none', { rhythm: { kind: 'quota', times: 0, per: 'week' } }],
  ['eight days of a week', { rhythm: { kind: 'quota', times: 8, per: 'week' } }],
  ['32 days of a month', { rhythm: { kind: 'quota', times: 32, per: 'month' } }],
  ['a quota of a year', { rhythm: { kind: 'quota', times: 1, per: 'year' } }],
  ['a wish for a day that does not exist', { rhythm: { kind: 'once', by: '2026-11-31' } }],
  ['a review at once', { rhythm: { kind: 'once', reviewAfterMonths: 0 } }],
  ['a rhythm nobody knows', { rhythm: { kind: 'fortnightly' } }],
  ['a rhythm with more to it', { rhythm: { kind: 'days', every: 1, on: [1] } }],
  ['a pillar there is not', { pillar: 'courage' }],
  ['the time 25:00', { times: ['25:00'] }],
  ['the time 24:00', { times: ['24:00'] }],
  ['the time 9:00', { times: ['9:00'] }],
  ['times out of order', { times: ['10:00', '09:00'] }],
  ['a time twice', { times: ['09:00', '09:00'] }],
  [
    'thirteen times',
    { times: Array.from({ length: 13 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`) },
  ],
  ['no minutes', { minutes: 0 }],
  ['more minutes than a day has', { minutes: 1_441 }],
  ['half a minute', { minutes: 0.5 }],
  ['nothing to reach', { target: 0 }],
  ['less than nothing to reach', { target: -1 }],
  ['too much to reach', { target: 10_000 }],
  ['half a time to reach', { target: 1.5 }],
  ['no target', { target: null }],
  ['an address of http:', { page: 'http://example.org/' }],
  ['an address of javascript:', { page: 'javascript:alert(1)' }],
  ['an address of file:', { page: 'file:///etc/passwd' }],
  ['an address with a user’s name in it', { page: 'https://linkedin.com@evil.example/' }],
  ['an address with a password in it', { page: 'https://ana:secret@example.org/' }],
  ['half an address', { page: 'example.org' }],
  ['an empty address', { page: '' }],
  ['an address longer than fits', { page: `https://example.org/${'a'.repeat(2_000)}` }],
  ['something nobody asked for', { colour: 'red' }],
];

/** Calls that are refused as they come, before anything is looked up: name, what is wrong, input. */
export const badCalls: readonly (readonly [string, string, unknown])[] = [
  ...badWishes.flatMap(([what, wrong]) => {
    const all = { ...wishes(), ...wrong };
    return [
      ['addAction', what, { wishes: all }],
      ['changeAction', what, { action: 'portfolio', wishes: all }],
    ] as const;
  }),
  ['addAction', 'no title', { wishes: wishes({ title: null }) }],
  ['addAction', 'no pillar', { wishes: wishes({ pillar: null }) }],
  ['addAction', 'no rhythm', { wishes: wishes({ rhythm: null }) }],
  ['addAction', 'an id of its own', { wishes: wishes(), id: 'mine' }],
  ...['tick', 'addOne', 'untick', 'skip'].flatMap(
    (name) =>
      [
        [name, 'a day that does not exist', { ...on, day: '2026-02-30' }],
        [name, 'no action', { ...on, action: '' }],
        [name, 'an endless id', { ...on, action: 'a'.repeat(65) }],
        [name, 'more than it takes', { ...on, count: 1 }],
      ] as const,
  ),
  ...(
    [
      ['a count of 0', { count: 0 }],
      ['a count of -1', { count: -1 }],
      ['a count of 10,000', { count: 10_000 }],
      ['half a count', { count: 0.5 }],
      ['a note longer than fits', { note: 'a'.repeat(10_001) }],
      ['no note at all', { note: null }],
      ['a page of http:', { page: 'http://example.org/' }],
      ['a page of javascript:', { page: 'javascript:alert(1)' }],
      ['a page of file:', { page: 'file:///etc/passwd' }],
      ['a page with a user’s name in it', { page: 'https://ana@example.org/' }],
      ['a day that does not exist', { day: '2026-13-01' }],
    ] as const
  ).map(
    ([what, wrong]) =>
      ['markDay', what, { ...on, count: 1, note: '', page: null, ...wrong }] as const,
  ),
  ...(
    [
      ['an end before its start', { until: '2026-11-21' }],
      ['a start that does not exist', { from: '2026-11-31' }],
      ['a scope nobody knows', { scope: { of: 'brand' } }],
      ['a pillar there is not', { scope: { of: 'pillar', pillar: 'courage' } }],
      ['two scopes', { scope: { of: 'pillar', pillar: 'brand', action: 'portfolio' } }],
      ['no end said', { until: undefined }],
    ] as const
  ).map(
    ([what, wrong]) =>
      [
        'pause',
        what,
        { scope: { of: 'everything' }, from: '2026-11-22', until: null, ...wrong },
      ] as const,
  ),
  ['endPause', 'no pause', { pause: '' }],
  [
    'placeAction',
    'a pillar there is not',
    { action: 'portfolio', pillar: 'courage', before: null },
  ],
  ['placeAction', 'no place', { action: 'portfolio', pillar: 'brand' }],
  ['archiveAction', 'two actions', { action: ['portfolio', 'dailyUse'] }],
  ['changeSettings', 'a week from Wednesday', { weekStart: 3 }],
  ['changeSettings', 'no minutes a day', { dailyMinutes: 0 }],
  ['changeSettings', 'too many minutes a day', { dailyMinutes: 481 }],
  ['changeSettings', 'half a minute a day', { dailyMinutes: 15.5 }],
  ...(
    [
      ['the time 24:00', { morning: daily(alarm('24:00')) }],
      ['the time 9:00', { morning: daily(alarm('09:00'), alarm('9:00')) }],
      ['an alarm that is perhaps on', { evening: daily({ ...alarm('19:00'), isOn: 1 as never }) }],
      ['an alarm that is no alarm', { morning: { weekdays: '09:00' } }],
      ['an alarm of a day nobody knows', { morning: { holidays: alarm('09:00') } }],
      ['an eighth weekday', { snapshot: { ...alarm('10:00'), weekday: 8 } }],
      ['quiet hours that end at no time', { quiet: { until: '25:00' } }],
      ['a kind of reminder nobody knows', { noon: daily(alarm('12:00')) }],
    ] as const
  ).map(
    ([what, wrong]) =>
      ['changeSettings', what, { reminders: { ...initialReminderRules, ...wrong } }] as const,
  ),
  ['changeSettings', 'an answer that is neither yes nor no', { staysWhenClosed: null }],
  ...(
    [
      ['no file', { file: 'ssi.csv' }],
      ['a job without an id', { job: 'mine' }],
      ['a column nobody knows', { choice: { ...tableChoice, columns: ['charm'] } }],
      ['more columns than fit', { choice: { ...tableChoice, columns: Array(61).fill('ignore') } }],
      ['an order of days nobody knows', { choice: { ...tableChoice, dayOrder: 'lastFirst' } }],
      ['names in row -1', { choice: { ...tableChoice, header: -1 } }],
      ['a way to settle nobody knows', { choice: { ...tableChoice, duplicates: 'average' } }],
    ] as const
  ).map(
    ([what, wrong]) =>
      [
        'readTable',
        what,
        {
          job: '0198c0de-0000-4000-8000-000000000000',
          file: new Uint8Array(),
          choice: null,
          ...wrong,
        },
      ] as const,
  ),
  ['snooze', 'a reminder nobody knows', { ...later, subject: { of: 'noon' } }],
  ['snooze', 'an action without its id', { ...later, subject: { of: 'action', action: '' } }],
  ['snooze', 'a morning of an action', { ...later, subject: { of: 'morning', action: 'own' } }],
  ['snooze', 'a choice there is not', { ...later, choice: 'never' }],
  ['snooze', 'a day that does not exist', { ...later, askedOn: '2026-02-30' }],
  ['snooze', 'no day', { ...later, askedOn: undefined }],
  ['pauseReminders', 'a pause for ever', { until: 'never' }],
  ['pauseReminders', 'no end', {}],
  ['resumeReminders', 'more than it takes', { until: 'oneHour' }],
  ['dismissReminders', 'no id', { reminders: [''] }],
  ['dismissReminders', 'an endless id', { reminders: ['a'.repeat(201)] }],
  ['dismissReminders', 'one that is no list', { reminders: 'morning' }],
  ['startAtLogin', 'perhaps', { isOn: 'yes' }],
  ['sendTestReminder', 'what to say', { title: 'Hoy' }],
  ['readPicture', 'no picture', { job }],
  ['readPicture', 'the name of a file', { job, picture: '/etc/passwd' }],
  ['readPicture', 'numbers that are no bytes', { job, picture: [137, 80, 78, 71] }],
  ['readPicture', 'no id', { picture: new Uint8Array(8) }],
  ['readPicture', 'an id that is none', { job: '1', picture: new Uint8Array(8) }],
  ['cancelJob', 'every job', {}],
  ['cancelJob', 'an id that is none', { job: 'readPicture' }],
];
