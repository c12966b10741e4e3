import 'temporal-polyfill/global';
import { join } from 'node:path';
import { beginJournal, staggerAnew } from '../../electron/store/begin.ts';
import { openJournal } from '../../electron/store/open.ts';
import { actionIds } from '../../shared/actions/catalogue.ts';
import { addDays, type Day, dayAt } from '../../shared/day.ts';
import type { Language } from '../../shared/settings.ts';
import { focusOf } from '../../shared/ssi/focus.ts';
import { roundToThousandths, sumOf } from '../../shared/ssi/pillar.ts';

/** The moment of every picture: a Sunday evening in Madrid. */
export const pictured = '2026-11-22T18:00:00Z';

const zone = 'Europe/Madrid';
const weeks = 44;

/** Writes a journal of some ten months into `profile`, the same every time. */
export function writeJournal(profile: string, language: Language): void {
  const now = Temporal.Instant.from(pictured);
  const today = dayAt(now, zone);
  const first = addDays(today, -7 * weeks);
  const journal = openJournal(join(profile, 'journal.db'));
  beginJournal(journal, first, now.subtract({ hours: 24 * 7 * weeks }));
  journal.transaction(() => {
    journal.settings.keep({ ...journal.settings.current(), language });
    for (let week = 0; week <= weeks; week += 1) {
      const day = addDays(first, 7 * week);
      const scores = scoresIn(week);
      journal.snapshots.keep(
        {
          day,
          scores,
          total: Math.round(sumOf(scores)),
          industryRank: Math.round(38 - (29 * week) / weeks),
          networkRank: Math.round(44 - (33 * week) / weeks),
          note: week === 20 ? noteIn[language] : '',
        },
        { notedAt: now, zone },
      );
      if (week === 0) staggerAnew(journal, focusOf(scores), first);
    }
    for (const [action, day] of ticksBefore(today))
      journal.completions.add({ id: `${action} ${day}`, action, day, completedAt: now, zone });
  });
  journal.close();
}

const noteIn = {
  es: 'Semana de la charla en la universidad.',
  en: 'The week of the talk at the university.',
};

/** From 35 to 53, each pillar at its own pace, with the small unrest of real scores. */
function scoresIn(week: number) {
  const share = week / weeks;
  const unrest = (phase: number) => 0.35 * Math.sin(week * 1.7 + phase) * (1 - share);
  return {
    brand: roundToThousandths(15.1 + 5.9 * share + unrest(0)),
    people: roundToThousandths(4.2 + 2.2 * share + unrest(1)),
    insights: roundToThousandths(4.3 + 6 * share ** 1.4 + unrest(2)),
    relationships: roundToThousandths(11.4 + 3.6 * share + unrest(3)),
  };
}

/** What a diligent person has ticked: nearly everything, but not what today asks for. */
function ticksBefore(today: Day) {
  const done = actionIds.filter((id) => id !== 'meetInPerson' && id !== 'keywordSearch');
  return [
    ...done.map((id) => [id, addDays(today, -1)] as const),
    ...(['profileViewers', 'shareContent', 'decisionMakers'] as const).map(
      (id) => [id, addDays(today, -9)] as const,
    ),
    ['answerMessages', addDays(today, -2)] as const,
    ['decisionMakers', today] as const,
  ].filter(([id, day]) => !(id === 'profileViewers' && day === today));
}
