import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { callNames } from '../../../shared/ipc/calls.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import type { PillarScores } from '../../../shared/ssi/pillar.ts';
import { means, snapshot } from '../../builders/snapshot.ts';

const accepts = (name: (typeof callNames)[number], input: unknown) =>
  v.safeParse(contract[name].input, input).success;

const { brand: _, ...three } = means.industry;
const threeMeans = three as PillarScores;
const tooHigh = { ...means.network, people: 25.1 };

describe('The contract', () => {
  it('accepts what the window sends', () => {
    expect(accepts('today', undefined)).toBe(true);
    expect(accepts('tick', { action: 'portfolio', day: '2026-11-22' })).toBe(true);
    expect(accepts('noteSnapshot', { snapshot: snapshot(), replaces: false })).toBe(true);
    const known = snapshot({ industryMeans: means.industry, networkMeans: means.network });
    expect(accepts('noteSnapshot', { snapshot: known, replaces: false })).toBe(true);
    expect(accepts('changeSettings', { language: 'en' })).toBe(true);
    expect(accepts('changeSettings', { reminderTime: null })).toBe(true);
    expect(accepts('changeSettings', { focusRule: 'furthestBehind' })).toBe(true);
    expect(accepts('openPage', { page: 'index' })).toBe(true);
  });

  it.each([
    ['today', {}],
    ['tick', undefined],
    ['tick', { action: 'portfolio' }],
    ['tick', { action: 'portfolio', day: '2026-02-30' }],
    ['tick', { action: 'nothing', day: '2026-11-22' }],
    ['tick', { action: 'portfolio', day: '2026-11-22', also: 1 }],
    ['noteSnapshot', { snapshot: snapshot({ total: 60 }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ total: Number.NaN }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ industryRank: 0 }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ note: 'a'.repeat(10_001) }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ industryMeans: threeMeans }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot({ networkMeans: tooHigh }), replaces: false }],
    ['noteSnapshot', { snapshot: snapshot() }],
    ['changeSettings', { language: 'fr' }],
    ['changeSettings', { language: undefined }],
    ['changeSettings', { reminderTime: '25:00' }],
    ['changeSettings', { theme: 'sepia' }],
    ['changeSettings', { focusRule: 'highest' }],
    ['openPage', { page: 'https://example.org' }],
  ] as const)('refuses %s with %j', (name, input) => {
    expect(accepts(name, input)).toBe(false);
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
