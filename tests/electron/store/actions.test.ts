import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unchanged } from '../../../electron/store/begin.ts';
import type { KeptAction } from '../../../shared/actions/action.ts';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import type { TimeOfDay } from '../../../shared/timeOfDay.ts';
import { wishes } from '../../builders/action.ts';
import { anyRhythm } from '../../builders/anyPractice.ts';
import { handClock } from '../../builders/clock.ts';
import { day } from '../../builders/day.ts';
import { begunJournal } from '../../builders/journal.ts';

const clock = handClock('2026-11-22T12:00Z');

const own = (given: Partial<KeptAction> = {}): KeptAction => ({
  ...wishes(),
  id: 'own',
  catalogueId: null,
  position: null,
  isArchived: false,
  ...given,
});

describe('The actions', () => {
  it('come back as they were kept, whatever the person said', () => {
    const { actions } = begunJournal(clock);
    const texts = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(
        fc.record({
          title: texts.map((text) => `a${text}`),
          how: fc.option(texts),
          page: fc.constantFrom(null, 'https://example.org/ñ'),
          rhythm: anyRhythm,
          minutes: fc.option(fc.integer({ min: 1, max: 1_440 })),
          end: fc.constantFrom(null, day('2026-11-30')),
          times: fc.constantFrom<readonly TimeOfDay[]>([], ['09:00' as TimeOfDay]),
          target: fc.integer({ min: 1, max: 9_999 }),
          position: fc.option(fc.nat(60)),
          isArchived: fc.boolean(),
        }),
        (given) => {
          actions.keep(own(given));
          expect(actions.get('own')).toEqual(own(given));
          expect(actions.all().find(({ id }) => id === 'own')).toEqual(own(given));
        },
      ),
    );
  });

  it('of the catalogue keep only what differs from it', () => {
    const { actions } = begunJournal(clock);
    const changed = { ...unchanged('portfolio', day('2026-11-22')), title: 'Mi web', minutes: 5 };
    actions.keep(changed);
    expect(actions.get('portfolio')).toEqual(changed);
    expect(actions.all()).toHaveLength(actionIds.length);
  });

  it('are none under an id nobody gave', () => {
    expect(begunJournal(clock).actions.get('nothing')).toBeNull();
  });

  it('of another Pilar’s catalogue are passed over while too little is known of them', () => {
    const { actions } = begunJournal(clock);
    const unknown = { ...own(), id: 'aNewerOne', title: null };
    actions.keep(unknown);
    expect(actions.get('aNewerOne')).toBeNull();
    expect(actions.all().map(({ id }) => id)).not.toContain('aNewerOne');
    actions.keep(own({ id: 'aNewerOne' }));
    expect(actions.get('aNewerOne')).toEqual(own({ id: 'aNewerOne' }));
  });

  it.each([
    ['an empty title', { title: '' }],
    ['a title longer than fits', { title: 'a'.repeat(201) }],
    ['a text longer than fits', { how: 'a'.repeat(10_001) }],
    ['a page of another scheme', { page: 'http://example.org/' }],
    ['a pillar there is not', { pillar: 'courage' as never }],
    ['no minutes at all', { minutes: 0 }],
    ['an end before its start', { end: day('2026-11-01') }],
    ['a start that does not exist', { start: '2026-02-30' as never }],
    ['an end that does not exist', { end: '2026-11-31' as never }],
    ['no target', { target: 0 }],
    ['too high a target', { target: 10_000 }],
  ])('never hold %s, whoever writes it', (_what, wrong) => {
    const { actions } = begunJournal(clock);
    expect(() => actions.keep(own(wrong))).toThrow(/CHECK/);
    expect(actions.get('own')).toBeNull();
  });
});
