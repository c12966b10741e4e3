import { describe, expect, it } from 'vitest';
import { actionIds, entryOf, isActionId } from '../../../shared/actions/catalogue.ts';
import { pillars } from '../../../shared/ssi/pillar.ts';

describe('The catalogue', () => {
  it('holds the eighteen recommended actions', () => {
    const countOf = (pillar: string) =>
      actionIds.filter((id) => entryOf(id).pillar === pillar).length;
    expect(pillars.map(countOf)).toEqual([6, 5, 4, 3]);
  });

  it('opens nothing but LinkedIn, over https', () => {
    for (const id of actionIds) {
      const { page } = entryOf(id);
      if (page !== undefined) expect(new URL(page).origin).toBe('https://www.linkedin.com');
    }
  });

  it('knows its own ids and no others', () => {
    expect(isActionId('portfolio')).toBe(true);
    expect(isActionId('toString')).toBe(false);
    expect(isActionId('')).toBe(false);
  });
});
