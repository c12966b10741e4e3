import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionIds } from '../../../shared/actions/catalogue.ts';
import { byPlace } from '../../../shared/actions/order.ts';
import { catalogueAction, ownAction } from '../../builders/action.ts';

const ids = (actions: readonly { readonly id: string }[]) => actions.map(({ id }) => id);

describe('The order of actions', () => {
  it('is that of the catalogue, and then of their making', () => {
    const own = ['0198-a', '0198-b'].map((id) => ownAction({ id }));
    const some = [...own, ...actionIds.map((id) => catalogueAction(id))].reverse();
    expect(ids(some.sort(byPlace))).toEqual([...actionIds, ...ids(own)]);
  });

  it('is the person’s own where they gave one, and the others follow', () => {
    const some = [
      catalogueAction('completeProfile'),
      catalogueAction('portfolio', { position: 2 }),
      ownAction({ id: 'first', position: 0 }),
      ownAction({ id: 'other' }),
      catalogueAction('keySkills', { position: 1 }),
    ];
    expect(ids(some.sort(byPlace))).toEqual([
      'first',
      'keySkills',
      'portfolio',
      'completeProfile',
      'other',
    ]);
  });

  it('is one order: nothing is before and after another, and only itself is neither', () => {
    const anyAction = fc
      .record({
        id: fc.constantFrom(...actionIds, 'a', 'b', 'c'),
        position: fc.option(fc.nat(3)),
      })
      .map(({ id, position }) => {
        const known = actionIds.find((one) => one === id);
        return known === undefined
          ? ownAction({ id, position })
          : catalogueAction(known, { position });
      });
    fc.assert(
      fc.property(anyAction, anyAction, anyAction, (one, other, third) => {
        expect(Math.sign(byPlace(one, other)) + Math.sign(byPlace(other, one))).toBe(0);
        if (byPlace(one, other) === 0) expect(one.id).toBe(other.id);
        if (byPlace(one, other) < 0 && byPlace(other, third) < 0)
          expect(byPlace(one, third)).toBeLessThan(0);
      }),
    );
  });
});
