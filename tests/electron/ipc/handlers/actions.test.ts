import { describe, expect, it } from 'vitest';
import { actionHandlers } from '../../../../electron/ipc/handlers/actions.ts';
import { beginJournal, unchanged } from '../../../../electron/store/begin.ts';
import { plannedActions } from '../../../../electron/store/practices.ts';
import { actionFrom, type KeptAction } from '../../../../shared/actions/action.ts';
import { actionIds } from '../../../../shared/actions/catalogue.ts';
import { byPlace } from '../../../../shared/actions/order.ts';
import { wordsOf } from '../../../../shared/locales/words.ts';
import type { Pillar } from '../../../../shared/ssi/pillar.ts';
import { wishes } from '../../../builders/action.ts';
import { handClock } from '../../../builders/clock.ts';
import { day } from '../../../builders/day.ts';
import { begunJournal, countedIds } from '../../../builders/journal.ts';

const today = day('2026-11-22');
const asTheCatalogue = {
  title: null,
  how: null,
  page: null,
  pillar: null,
  rhythm: null,
  minutes: null,
  start: today,
  end: null,
  times: [],
  target: 1,
};

function opened() {
  const clock = handClock('2026-11-22T11:00Z');
  const journal = begunJournal(clock);
  const handlers = actionHandlers(journal, clock, countedIds(), 'es');
  const get = (id: string) => journal.actions.get(id) as KeptAction;
  const order = (pillar: Pillar) =>
    plannedActions(journal)
      .filter((action) => action.pillar === pillar)
      .sort(byPlace)
      .map(({ id }) => id);
  const dump = () => journal.actions.all();
  return { clock, journal, handlers, get, order, dump };
}

const brand = [
  'completeProfile',
  'portfolio',
  'richMedia',
  'keySkills',
  'publishArticles',
  'recommendations',
];

describe('Planning an action of one’s own', () => {
  it('keeps all that was said of it, under an id of its own, after the others', () => {
    const { handlers, get, order } = opened();
    const said = wishes({
      title: 'Escribir a Ana',
      how: 'Con calma.',
      page: 'https://example.org/',
      pillar: 'brand',
      rhythm: { kind: 'weeks', every: 2, on: [2, 4] },
      minutes: 7,
      end: day('2027-01-01'),
      target: 3,
    });
    handlers.addAction({ wishes: said });
    expect(get('id-1')).toEqual({
      ...said,
      id: 'id-1',
      catalogueId: null,
      position: null,
      isArchived: false,
    });
    expect(order('brand')).toEqual([...brand, 'id-1']);
  });
});

describe('Changing an action', () => {
  it('of the catalogue keeps only what is said, and gives the rest back to it', () => {
    const { handlers, get } = opened();
    handlers.changeAction({
      action: 'portfolio',
      wishes: { ...asTheCatalogue, title: 'Mi web', minutes: 5, target: 2 },
    });
    expect(get('portfolio')).toMatchObject({
      title: 'Mi web',
      minutes: 5,
      pillar: null,
      target: 2,
    });
    handlers.changeAction({ action: 'portfolio', wishes: asTheCatalogue });
    expect(get('portfolio')).toEqual(unchanged('portfolio', today));
  });

  it('outlasts a better catalogue and every opening', () => {
    const { handlers, journal, get, clock } = opened();
    handlers.changeAction({ action: 'portfolio', wishes: { ...asTheCatalogue, title: 'Mi web' } });
    handlers.archiveAction({ action: 'richMedia' });
    handlers.addAction({ wishes: wishes() });
    const before = journal.actions.all();
    clock.moveTo('2027-03-01T11:00Z');
    beginJournal(journal, day('2027-03-01'));
    beginJournal(journal, day('2027-03-02'));
    expect(journal.actions.all()).toEqual(before);
    // What was not said is still the catalogue’s to say.
    expect(get('portfolio')).toMatchObject({ title: 'Mi web', how: null, rhythm: null });
  });

  it('of one’s own is refused where too little is left to show it', () => {
    const { handlers, dump } = opened();
    handlers.addAction({ wishes: wishes() });
    const before = dump();
    for (const gone of [{ title: null }, { pillar: null }, { rhythm: null }])
      expect(() => handlers.changeAction({ action: 'id-1', wishes: wishes(gone) })).toThrow(
        'invalidInput',
      );
    expect(dump()).toEqual(before);
  });

  it('keeps its place in its pillar, and loses it in another', () => {
    const { handlers, get } = opened();
    handlers.placeAction({ action: 'portfolio', pillar: 'brand', before: 'completeProfile' });
    handlers.changeAction({ action: 'portfolio', wishes: { ...asTheCatalogue, minutes: 5 } });
    expect(get('portfolio').position).toBe(0);
    handlers.changeAction({ action: 'portfolio', wishes: { ...asTheCatalogue, pillar: 'people' } });
    expect(get('portfolio').position).toBeNull();
  });
});

describe('Putting an action away', () => {
  it('takes it out of the plan, keeps its past, and it can be taken up again', () => {
    const { handlers, journal, order, get } = opened();
    const mark = { id: 'a', count: 1, note: '', page: null, zone: 'UTC' };
    const completedAt = Temporal.Instant.from('2026-11-22T11:00Z');
    journal.completions.keep({ ...mark, action: 'portfolio', day: today, completedAt });
    handlers.archiveAction({ action: 'portfolio' });
    expect(order('brand')).not.toContain('portfolio');
    expect(get('portfolio').isArchived).toBe(true);
    expect(journal.completions.has('portfolio')).toBe(true);
    handlers.restoreAction({ action: 'portfolio' });
    expect(order('brand')).toEqual(brand);
    expect(get('portfolio')).toEqual(unchanged('portfolio', today));
  });
});

describe('Duplicating an action', () => {
  it('makes one of one’s own in its words, right after it, from today on', () => {
    const { handlers, journal, get, order } = opened();
    handlers.duplicateAction({ action: 'richMedia' });
    const words = wordsOf('es');
    const { title, how } = words.catalogue.richMedia;
    const { pillar, rhythm, minutes } = actionFrom(get('richMedia'));
    expect(get('id-1')).toMatchObject({
      catalogueId: null,
      title: words.actions.copyOf(title),
      how,
      page: 'https://www.linkedin.com/in/me/details/featured/',
      pillar,
      rhythm,
      minutes,
      start: today,
    });
    expect(order('brand')).toEqual([...brand.toSpliced(3, 0, 'id-1')]);
    expect(journal.completions.has('id-1')).toBe(false);
  });

  it('speaks the chosen language', () => {
    const { handlers, journal, get } = opened();
    journal.settings.keep({ ...journal.settings.current(), language: 'en' });
    handlers.duplicateAction({ action: 'portfolio' });
    expect(get('id-1').title).toBe('Have a portfolio (copy)');
  });

  it('keeps what the person said of the original, within the length there is', () => {
    const { handlers, get } = opened();
    const said = wishes({ title: 'ñ'.repeat(200), how: 'Así.', target: 4, pillar: 'brand' });
    handlers.addAction({ wishes: { ...said, start: day('2026-01-01') } });
    handlers.duplicateAction({ action: 'id-1' });
    expect(get('id-2')).toMatchObject({
      title: 'ñ'.repeat(200),
      how: 'Así.',
      target: 4,
      start: today,
    });
  });

  it('does not end before it has begun', () => {
    const { handlers, get } = opened();
    handlers.addAction({
      wishes: wishes({ start: day('2026-01-01'), end: day('2026-02-01') }),
    });
    handlers.duplicateAction({ action: 'id-1' });
    expect(get('id-2')).toMatchObject({ start: today, end: null });
  });

  it('that is put away makes one that is not, after the others', () => {
    const { handlers, get, order } = opened();
    handlers.archiveAction({ action: 'portfolio' });
    handlers.duplicateAction({ action: 'portfolio' });
    expect(get('id-1').isArchived).toBe(false);
    expect(order('brand')).toEqual([...brand.filter((id) => id !== 'portfolio'), 'id-1']);
  });

  it('of the last in its pillar makes the last', () => {
    const { handlers, order } = opened();
    handlers.duplicateAction({ action: 'recommendations' });
    expect(order('brand')).toEqual([...brand, 'id-1']);
  });
});

describe('Placing an action', () => {
  it('puts it before another of its pillar, or at the end', () => {
    const { handlers, order } = opened();
    handlers.placeAction({ action: 'keySkills', pillar: 'brand', before: 'completeProfile' });
    handlers.placeAction({ action: 'portfolio', pillar: 'brand', before: null });
    expect(order('brand')).toEqual([
      'keySkills',
      'completeProfile',
      'richMedia',
      'publishArticles',
      'recommendations',
      'portfolio',
    ]);
  });

  it('before itself leaves it at its place', () => {
    const { handlers, order } = opened();
    handlers.placeAction({ action: 'portfolio', pillar: 'brand', before: 'richMedia' });
    expect(order('brand')).toEqual(brand);
    handlers.placeAction({ action: 'portfolio', pillar: 'brand', before: 'portfolio' });
    expect(order('brand')).toEqual(brand);
  });

  it('puts it into another pillar, and back into its own as the catalogue says', () => {
    const { handlers, order, get } = opened();
    handlers.placeAction({ action: 'portfolio', pillar: 'people', before: 'joinGroups' });
    expect(order('brand')).not.toContain('portfolio');
    expect(order('people').slice(2, 5)).toEqual(['profileViewers', 'portfolio', 'joinGroups']);
    expect(get('portfolio').pillar).toBe('people');
    handlers.placeAction({ action: 'portfolio', pillar: 'brand', before: null });
    expect(get('portfolio').pillar).toBeNull();
    expect(order('brand').at(-1)).toBe('portfolio');
  });

  it('puts it at the end where what it was to come before is elsewhere', () => {
    const { handlers, order } = opened();
    handlers.placeAction({ action: 'portfolio', pillar: 'brand', before: 'joinGroups' });
    expect(order('brand').at(-1)).toBe('portfolio');
  });

  it('says nothing of those it comes among but their place', () => {
    const { handlers, journal } = opened();
    handlers.placeAction({ action: 'portfolio', pillar: 'people', before: null });
    for (const action of journal.actions.all())
      expect(action).toMatchObject({ title: null, how: null, rhythm: null, minutes: null });
    const moved = journal.actions.all().filter(({ pillar }) => pillar !== null);
    expect(moved.map(({ id }) => id)).toEqual(['portfolio']);
  });
});

describe('Whatever is planned', () => {
  it('is refused of an action there is not', () => {
    const { handlers, dump } = opened();
    const before = dump();
    const action = 'nothing';
    const acts = [
      () => handlers.changeAction({ action, wishes: wishes() }),
      () => handlers.archiveAction({ action }),
      () => handlers.restoreAction({ action }),
      () => handlers.duplicateAction({ action }),
      () => handlers.placeAction({ action, pillar: 'brand', before: null }),
    ];
    for (const act of acts) expect(act).toThrow('unknownAction');
    expect(dump()).toEqual(before);
  });

  it('leaves the eighteen of the catalogue in the journal', () => {
    const { handlers, journal } = opened();
    for (const action of actionIds) handlers.archiveAction({ action });
    expect(journal.actions.all()).toHaveLength(18);
    expect(plannedActions(journal)).toEqual([]);
  });
});
