import fc from 'fast-check';
import type { CallName } from '../../shared/ipc/calls.ts';
import { stepSubjects } from '../builders/anyStep.ts';

const job = '0b7f6a52-3d5f-4a3e-9d53-7f1f0f5c2a11';
const day = '2026-11-22';

/**
 * What a call may well be given, to be spoilt. A call that takes something and is not here is
 * given hostile values alone.
 */
export const validInputs: Readonly<Partial<Record<CallName, fc.Arbitrary<unknown>>>> = {
  ...stepSubjects,
  pillar: fc.constant({ pillar: 'brand' }),
  action: fc.constantFrom({ action: 'portfolio' }, { action: 'nothing' }),
  progress: fc.constantFrom({ range: 'all', step: 'day' }, { range: 'month', step: 'week' }),
  snapshots: fc.constantFrom({ year: null }, { year: 2026 }, { year: -271_822 }),
  day: fc.constantFrom({ day }, { day: '1970-01-01' }, { day: '9999-12-31' }),
  calendar: fc.constantFrom({ month: day }, { month: '9999-12-31' }),
  mentions: fc.constantFrom(
    { of: 'pillar', pillar: 'brand' },
    { of: 'action', action: 'portfolio' },
  ),
  search: fc.constantFrom(
    { text: 'a' },
    { text: 'pillar:brand is:note 2026-11 "a b' },
    { text: '' },
  ),
  report: fc.constantFrom({ span: 'month', day }, { span: 'quarter', day: '1970-01-01' }),
  openWritten: fc.constant({ day, address: 'https://example.org/' }),
  saveReport: fc.constant({ name: 'report.pdf' }),
  readyToClose: fc.constantFrom({ isAllKept: true }, { isAllKept: false }),
  openPage: fc.constantFrom({ page: 'index' }, { page: { action: 'portfolio' } }),
  openEvidence: fc.constant({ action: 'portfolio', day }),
  saveFile: fc.constant({ name: 'pilar.csv', contents: new Uint8Array([1]) }),
  snooze: fc.constantFrom(
    { subject: { of: 'morning' }, askedOn: day, choice: 'oneHour' },
    { subject: { of: 'action', action: 'portfolio' }, askedOn: '9999-12-31', choice: 'tomorrow' },
  ),
  pauseReminders: fc.constantFrom({ until: 'oneHour' }, { until: 'tomorrow' }),
  dismissReminders: fc.constant({ reminders: ['morning@2026-11-22T09:00'] }),
  startAtLogin: fc.constant({ isOn: true }),
  readPicture: fc.constant({ job, picture: new Uint8Array([1, 2, 3]) }),
  insights: fc.constant({ job }),
  readTable: fc.constant({ job, file: new Uint8Array([65, 59, 66]), choice: null }),
  readArchive: fc.constant({ job, file: new Uint8Array([1, 2, 3]), passphrase: null }),
  exportArchive: fc.constant({ job, passphrase: null }),
  importArchive: fc.constant({ file: new Uint8Array([1, 2]), passphrase: null, way: 'replace' }),
  restoreBackup: fc.constant({ name: 'pilar-2026-11-21T110000.000Z-v8-daily.db' }),
  keepCopies: fc.constant({ passphrase: null }),
  eraseEverything: fc.constant({ copies: false }),
  cancelJob: fc.constant({ job }),
};
