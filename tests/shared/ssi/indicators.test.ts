import { describe, expect, it } from 'vitest';
import { acceptanceShare, indicatorRule, indicators } from '../../../shared/ssi/indicators.ts';

describe('The share of invitations that was accepted', () => {
  it('is known where both numbers are, and some were sent', () => {
    expect(acceptanceShare({ invitationsSent: 8, invitationsAccepted: 6 })).toBe(0.75);
    expect(acceptanceShare({ invitationsSent: 8, invitationsAccepted: 0 })).toBe(0);
    expect(acceptanceShare({ invitationsSent: 8 })).toBeNull();
    expect(acceptanceShare({ invitationsAccepted: 8 })).toBeNull();
    expect(acceptanceShare({ invitationsSent: 0, invitationsAccepted: 0 })).toBeNull();
  });

  it('is no more than all, where some of an earlier week were accepted', () => {
    expect(acceptanceShare({ invitationsSent: 3, invitationsAccepted: 5 })).toBe(1);
  });
});

describe('Indicators', () => {
  it('are counts, but for one that is a share', () => {
    expect(indicators.length).toBe(11);
    const shares = indicators.filter((indicator) => indicatorRule(indicator).unit === '%');
    expect(shares).toEqual(['profileComplete']);
    expect(indicatorRule('profileComplete')).toMatchObject({ smallest: 0, largest: 100 });
    expect(indicatorRule('followers').largest).toBe(100_000_000);
  });
});
