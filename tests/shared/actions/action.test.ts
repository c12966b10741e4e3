import { describe, expect, it } from 'vitest';
import { actionFrom, usualMinutes } from '../../../shared/actions/action.ts';
import { actionIds, entryOf } from '../../../shared/actions/catalogue.ts';
import { catalogueAction, ownAction } from '../../builders/action.ts';

describe('An action', () => {
  it('is what the catalogue says, whatever that comes to say', () => {
    for (const id of actionIds) {
      const { pillar, rhythm, minutes } = entryOf(id);
      expect(catalogueAction(id)).toMatchObject({ pillar, rhythm, minutes });
    }
  });

  it('is what the person says, however the catalogue is bettered', () => {
    const said = { pillar: 'people', rhythm: { kind: 'days', every: 3 }, minutes: 7 } as const;
    expect(catalogueAction('portfolio', said)).toMatchObject(said);
  });

  it('takes each from where it was said', () => {
    const { rhythm, pillar } = entryOf('shareContent');
    expect(catalogueAction('shareContent', { minutes: 1 })).toMatchObject({
      rhythm,
      pillar,
      minutes: 1,
    });
  });

  it('of one’s own takes ten minutes unless one says otherwise', () => {
    expect(usualMinutes).toBe(10);
    expect(ownAction({ minutes: null }).minutes).toBe(10);
  });

  it('is none where too little is known of it', () => {
    expect(() => actionFrom({ ...ownAction(), pillar: null })).toThrow('without a pillar');
    expect(() => actionFrom({ ...ownAction(), rhythm: null })).toThrow('rhythm');
  });
});
