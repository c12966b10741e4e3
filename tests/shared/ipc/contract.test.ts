import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { callNames } from '../../../shared/ipc/calls.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { initialReminderRules } from '../../../shared/reminders/reminderRules.ts';
import { largestFile } from '../../../shared/savedFile.ts';
import type { PillarScores } from '../../../shared/ssi/pillar.ts';
import { wishes } from '../../builders/action.ts';
import { badCalls } from '../../builders/badInput.ts';
import { quiet, rules } from '../../builders/rules.ts';
import { means, snapshot } from '../../builders/snapshot.ts';

const accepts = (name: (typeof callNames)[number], input: unknown) =>
  v.safeParse(contract[name].input, input).success;

const { brand: _, ...three } = means.industry;
const threeMeans = three as PillarScores;
const tooHigh = { ...means.network, people: 25.1 };

const job = '0198c0de-0000-4000-8000-000000000000';
const tableChoice = {
  columns: ['day', 'industryMeans.brand', 'ignore', 'posts'],
  header: 0,
  dayOrder: null,
  duplicates: 'leaveOut',
};

describe('The contract', () => {
  it.each([
    ['today', undefined],
    ['pillar', { pillar: 'brand' }],
    ['action', { action: 'portfolio' }],
    ['tick', { action: 'portfolio', day: '2026-11-22' }],
    ['markDay', { action: 'own', day: '2026-11-22', count: 9_999, note: 'ñ\n', page: null }],
    ['addAction', { wishes: wishes() }],
    ['addAction', { wishes: wishes({ title: 'a'.repeat(200), how: 'a'.repeat(10_000) }) }],
    ['addAction', { wishes: wishes({ rhythm: { kind: 'weeks', every: 52, on: [1, 3, 7] } }) }],
    ['addAction', { wishes: wishes({ rhythm: { kind: 'months', every: 60, on: 31 } }) }],
    ['addAction', { wishes: wishes({ rhythm: { kind: 'quota', times: 31, per: 'month' } }) }],
    ['addAction', { wishes: wishes({ rhythm: { kind: 'once' } }) }],
    [
      'changeAction',
      {
        action: 'portfolio',
        wishes: wishes({ title: null, pillar: null, rhythm: null, minutes: null }),
      },
    ],
    ['placeAction', { action: 'portfolio', pillar: 'brand', before: null }],
    ['pause', { scope: { of: 'everything' }, from: '2026-11-22', until: null }],
    ['pause', { scope: { of: 'action', action: 'own' }, from: '2026-11-22', until: '2026-11-22' }],
    ['endPause', { pause: '0198' }],
    ['noteSnapshot', { snapshot: snapshot(), replaces: false }],
    [
      'noteSnapshot',
      {
        snapshot: snapshot({ industryMeans: means.industry, networkMeans: means.network }),
        replaces: false,
      },
    ],
    ['saveFile', { name: 'a.csv', contents: new Uint8Array() }],
    ['readTable', { job, file: new Uint8Array(), choice: null }],
    ['readTable', { job, file: new Uint8Array(), choice: tableChoice }],
    ['changeSettings', { language: 'en' }],
    ['changeSettings', { focusRule: 'furthestBehind' }],
    ['changeSettings', { reminders: initialReminderRules, staysWhenClosed: true }],
    ['changeSettings', { reminders: rules({ quiet: quiet('22:00', '22:00') }) }],
    ['snooze', { subject: { of: 'morning' }, askedOn: '2026-11-22', choice: 'thisEvening' }],
    [
      'snooze',
      { subject: { of: 'action', action: 'own' }, askedOn: '2026-11-22', choice: 'oneHour' },
    ],
    ['pauseReminders', { until: 'oneHour' }],
    ['pauseReminders', { until: 'tomorrow' }],
    ['dismissReminders', { reminders: [] }],
    ['dismissReminders', { reminders: ['morning@2026-11-22T09:00', `action:${'a'.repeat(64)}@`] }],
    ['startAtLogin', { isOn: false }],
    ['changeSettings', { weekStart: 7, dailyMinutes: null }],
    ['openPage', { page: 'index' }],
    ['openPage', { page: { catalogue: 'answerMessages' } }],
    ['openPage', { page: { action: 'own' } }],
    ['openEvidence', { action: 'own', day: '2026-11-22' }],
    ['readPicture', { job: '0b7f6a52-3d5f-4a3e-9d53-7f1f0f5c2a11', picture: new Uint8Array(8) }],
    ['cancelJob', { job: '0b7f6a52-3d5f-4a3e-9d53-7f1f0f5c2a11' }],
  ] as const)('accepts %s with %j', (name, input) => {
    expect(accepts(name, input)).toBe(true);
  });

  it('keeps a title without the space around it', () => {
    const given = { wishes: wishes({ title: '  Escribir a Ana ' }) };
    expect(v.parse(contract.addAction.input, given).wishes.title).toBe('Escribir a Ana');
  });

  it.each([
    ['today', {}],
    ['tick', undefined],
    ['tick', { action: 'portfolio' }],
    ['tick', { action: 'portfolio', day: '2026-02-30' }],
    ['tick', { action: 'portfolio', day: '2026-11-22', also: 1 }],
    ['pillar', { pillar: 'courage' }],
    ['noteSnapshot', { snapshot: snapshot({ total: 60 }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ total: Number.NaN }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ industryRank: 0 }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ note: 'a'.repeat(10_001) }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ industryMeans: threeMeans }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ networkMeans: tooHigh }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot() }],
    ['changeSettings', { language: 'fr' }],
    ['changeSettings', { language: undefined }],
    ['changeSettings', { theme: 'sepia' }],
    ['changeSettings', { focusRule: 'highest' }],
    ['openPage', { page: 'https://example.org' }],
    ['openPage', { page: { catalogue: 'nothing' } }],
    ['openPage', { page: { address: 'https://example.org' } }],
    ['openEvidence', { action: 'own', day: '2026-11-22', page: 'https://example.org' }],
    ['saveFile', { name: '../a.csv', contents: new Uint8Array() }],
    ['saveFile', { name: 'a.csv', contents: 'text' }],
    ['saveFile', { name: 'a.csv', contents: new Uint8Array(), path: '/etc' }],
  ] as const)('refuses %s with %j', (name, input) => {
    expect(accepts(name, input)).toBe(false);
  });

  it('takes a file to save up to its largest size', () => {
    const saves = (size: number) =>
      accepts('saveFile', { name: 'a.csv', contents: new Uint8Array(size) });
    expect([saves(largestFile), saves(largestFile + 1)]).toEqual([true, false]);
  });

  it.each(badCalls)('refuses %s with %s', (name, _what, input) => {
    expect(accepts(name as (typeof callNames)[number], input)).toBe(false);
  });

  it('reads a snapshot that was recorded before there were averages, as one without', () => {
    const { industryMeans: _industry, networkMeans: _network, ...earlier } = snapshot();
    const input = { snapshot: earlier, replaces: false };
    expect(v.parse(contract.noteSnapshot.input, input).snapshot).toEqual(snapshot());
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...callNames), fc.anything(), (name, input) => {
        expect(typeof accepts(name, input)).toBe('boolean');
      }),
    );
  });
});
