import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginJournal } from '../../electron/store/begin.ts';
import type { Journal } from '../../electron/store/journal.ts';
import { openJournal } from '../../electron/store/open.ts';
import { actionIds } from '../../shared/actions/catalogue.ts';
import type { Rhythm } from '../../shared/actions/rhythm.ts';
import { addDays, dayAt } from '../../shared/day.ts';
import { type Random, randomFrom } from '../../shared/sample/random.ts';
import { pillars, roundToThousandths, sumOf } from '../../shared/ssi/pillar.ts';
import { ownAction } from '../builders/action.ts';
import { handClock } from '../builders/clock.ts';
import { means, snapshot } from '../builders/snapshot.ts';

/** The clock of every bench. */
export const clock = handClock('2026-11-22T11:00:00Z');

/** The day it stands on. */
export const today = dayAt(clock.now(), clock.zone());

/** The rhythms that own actions take in turn. */
const rhythms: readonly Rhythm[] = [
  { kind: 'days', every: 1 },
  { kind: 'weeks', every: 1, on: [2, 4] },
  { kind: 'quota', times: 3, per: 'week' },
  { kind: 'weeks', every: 2, on: [] },
  { kind: 'months', every: 1, on: 31 },
  { kind: 'quota', times: 4, per: 'month' },
  { kind: 'once', reviewAfterMonths: 3 },
];

/** What a journal of the bench holds. */
export interface Past {
  /** How many ticks, spread over the actions, from yesterday back. */
  readonly completions: number;
  /** How many actions: those of the catalogue, and as many of the person's own as are missing. */
  readonly actions?: number | undefined;
  /** How many days have a snapshot, from today back. */
  readonly snapshots?: number | undefined;
  /** How large a share of the ticks has a note, one in twenty where it is not said; as words, if it is. */
  readonly noted?: number | undefined;
  /** How many days have a page of about a thousand letters, from today back. */
  readonly pages?: number | undefined;
  /** What is drawn by lot, the same for the same seed: notes, counts, the course of the scores. */
  readonly seed: number;
}

/** A journal of the bench; `done` closes and removes it. */
export interface BenchJournal {
  readonly file: string;
  readonly journal: Journal;
  readonly done: () => void;
}

/** A journal on disk with such a past. */
export function journalWith(past: Past): BenchJournal {
  const { completions, actions: count = actionIds.length, snapshots = 1, seed } = past;
  const { noted, pages = 0 } = past;
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'pilar-bench-'));
  const file = join(folder, 'journal.db');
  const journal = openJournal(file);
  const start = addDays(today, -Math.ceil(completions / count) - 10);
  beginJournal(journal, start);
  journal.transaction(() => {
    noteDays(journal, snapshots, random);
    const words = wordsFrom(randomFrom(seed));
    for (let before = 0; before < pages; before += 1)
      journal.entries.keep(
        { day: addDays(today, -before), text: pageOf(before, words), revision: `${before}` },
        { at: clock.now(), zone: clock.zone() },
      );
    for (let index = actionIds.length; index < count; index += 1) {
      const [rhythm = null, pillar = null] = [
        rhythms[index % rhythms.length],
        pillars[index % pillars.length],
      ];
      journal.actions.keep(
        ownAction({ id: `own-${index}`, title: `Own ${index}`, pillar, rhythm, start }),
      );
    }
    const ids = journal.actions.all().map(({ id }) => id);
    for (let index = 0; index < completions; index += 1) {
      // From yesterday back, so that today is still to do.
      const day = addDays(today, -1 - Math.floor(index / ids.length));
      journal.completions.keep({
        id: `${index}`,
        action: ids[index % ids.length] ?? 'dailyUse',
        day,
        count: random.happens(0.1) ? 2 : 1,
        note:
          noted === undefined
            ? random.happens(0.05)
              ? `It was ${random.whole(1, 1000)}, and worth it.`
              : ''
            : random.happens(noted)
              ? `${wordOfEveryNote} ${words(60)}`
              : '',
        page: null,
        completedAt: clock.now(),
        zone: clock.zone(),
      });
    }
  });
  return {
    file,
    journal,
    done: () => {
      journal.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What every note says that is made of words. */
export const wordOfEveryNote = 'siempre';

/** The page of the day so many before today: its own word, which no other text has, and a thousand letters. */
function pageOf(before: number, words: (letters: number) => string): string {
  return `${wordOfPage(before)} ${words(1_000)}`;
}

/** The word that the page of the day so many before today has, and no other text. */
export function wordOfPage(before: number): string {
  return `pagina${String(before).padStart(5, '0')}x`;
}

const syllables = 'ma re so li ta ción per na do que mi gu es al tró vi con ba ble mer'.split(' ');

/** Texts of so many letters, of eight thousand words, a few of them common and most of them rare. */
function wordsFrom(random: Random): (letters: number) => string {
  const oneOf = <Item>(items: readonly Item[], share: number) =>
    items[Math.floor(share * items.length)] as Item;
  const known = Array.from({ length: 8_000 }, () =>
    Array.from({ length: random.whole(1, 4) }, () => oneOf(syllables, random.between(0, 1))).join(
      '',
    ),
  );
  return (letters) => {
    let text = '';
    while (text.length < letters)
      text += `${text === '' ? '' : ' '}${oneOf(known, random.between(0, 1) ** 3)}`;
    return text;
  };
}

/** A walk of the four scores, day by day until today, with ranks and averages. */
function noteDays(journal: Journal, days: number, random: Random): void {
  const scores = { brand: 12, people: 8, insights: 6, relationships: 14 };
  for (let before = days - 1; before >= 0; before -= 1) {
    for (const pillar of pillars) {
      const moved = scores[pillar] + random.between(-0.3, 0.3);
      scores[pillar] = roundToThousandths(Math.min(25, Math.max(0, moved)));
    }
    journal.snapshots.keep(
      snapshot({
        day: addDays(today, -before),
        scores: { ...scores },
        total: Math.round(sumOf(scores)),
        industryRank: random.whole(5, 40),
        networkRank: random.whole(5, 40),
        industryTotal: 34,
        networkTotal: 36,
        industryMeans: means.industry,
        networkMeans: means.network,
        note: before % 50 === 0 ? 'noted' : '',
      }),
      { notedAt: clock.now(), zone: 'UTC' },
    );
  }
}
