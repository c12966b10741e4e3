import { describe, expect, it } from 'vitest';
import { knownBefore, runsOf, trailsOf } from '../../../shared/ssi/indicatorTrail.ts';
import { day } from '../../builders/day.ts';

const note = (on: string, values: object) => ({ day: day(on), values });
const notes = [
  note('2026-09-06', { invitationsSent: 8, invitationsAccepted: 6, followers: 800 }),
  note('2026-11-08', { invitationsSent: 3 }),
  note('2026-11-15', { invitationsSent: 6, invitationsAccepted: 2, followers: 840 }),
];

describe('The trails of a pillar', () => {
  it('hold each number’s own days, and leave out those that were never noted', () => {
    expect(trailsOf('brand', notes)).toEqual([
      {
        of: 'followers',
        points: [
          { day: '2026-09-06', value: 800 },
          { day: '2026-11-15', value: 840 },
        ],
      },
    ]);
    expect(trailsOf('insights', notes)).toEqual([]);
  });

  it('derive what share of invitations was accepted, in percent, where both are known', () => {
    const share = trailsOf('people', notes).find(({ of }) => of === 'acceptanceShare');
    expect(share?.points).toEqual([
      { day: '2026-09-06', value: 75 },
      { day: '2026-11-15', value: 33 },
    ]);
  });

  it('break where more than four weeks nothing is known', () => {
    const points = ['2026-09-06', '2026-10-04', '2026-11-02', '2026-11-09'].map((on) => ({
      day: day(on),
      value: 1,
    }));
    expect(runsOf(points).map((run) => run.length)).toEqual([2, 2]);
    expect(runsOf([])).toEqual([]);
  });
});

describe('What was known before a day', () => {
  it('is the last of each number, not that of the day itself', () => {
    expect(knownBefore(notes, day('2026-11-15'))).toEqual({
      invitationsSent: 3,
      invitationsAccepted: 6,
      followers: 800,
    });
    expect(knownBefore(notes, day('2026-09-06'))).toEqual({});
  });
});
