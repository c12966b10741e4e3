import { type Action, hasInk } from '../../../shared/actions/action.ts';
import type { PractisedAction } from '../../../shared/actions/dueToday.ts';
import { byPlace } from '../../../shared/actions/order.ts';
import { standingOn } from '../../../shared/actions/standing.ts';
import { addDays, type Day, dayAt, weekdayOf } from '../../../shared/day.ts';
import { scoresAtEnds } from '../../../shared/insights/effortWeek.ts';
import { keepable, longestEntry } from '../../../shared/journal/entry.ts';
import { reviewsRemembered } from '../../../shared/journal/isReviewWaiting.ts';
import { pageWithReview } from '../../../shared/journal/pageWithReview.ts';
import { emptyReview, type Review, weekLookedBackOn } from '../../../shared/journal/review.ts';
import type { PillarWeek, ReviewAction } from '../../../shared/journal/reviewView.ts';
import type { Language } from '../../../shared/locales/languages.ts';
import { type Pillar, pillars, roundToThousandths } from '../../../shared/ssi/pillar.ts';
import type { Clock } from '../../clock.ts';
import { effortIn } from '../../store/doneByPillar.ts';
import { focusOn } from '../../store/focusOn.ts';
import type { Journal } from '../../store/journal.ts';
import { practicesToday } from '../../store/practices.ts';
import { Refusal } from '../refusal.ts';
import type { DirectHandlers } from '../serve.ts';

/** Looking back on a week, and choosing what the next one is for. */
export function reviewHandlers(
  journal: Journal,
  clock: Clock,
  newId: () => string,
  guessedLanguage: Language,
): Pick<DirectHandlers, 'review' | 'keepReview' | 'finishReview' | 'skipReview'> {
  const today = () => dayAt(clock.now(), clock.zone());
  const refuseFuture = (week: Day) => {
    if (week > today()) throw new Refusal({ code: 'inTheFuture' });
  };
  const isKnown = (action: string) => journal.actions.get(action) !== null;
  return {
    review: () => {
      const day = today();
      const { weekStart } = journal.settings.current();
      const week = weekLookedBackOn(day, weekStart);
      const kept = journal.reviews.near(week);
      const review = kept ?? emptyReview(week);
      const nextWeek = addDays(review.week, 7);
      const [last = null, beforeLast = null] = journal.snapshots.latest(day, 2);
      const isNoted = last !== null && last.day >= review.week;
      return {
        today: day,
        review,
        isKept: kept !== null,
        isFirst: journal.reviews
          .latest(day, reviewsRemembered)
          .every(({ state, week: other }) => state !== 'finished' || other === review.week),
        isOver: day >= nextWeek,
        nextWeek,
        latest: isNoted ? last : null,
        previous: isNoted ? beforeLast : last,
        weeks: weeksOf(journal, review.week, day),
        focus: focusOn(journal, day, last),
        actions: choicesOf(journal, review, day),
      };
    },
    keepReview: ({ week, step, wentWell, focus, focusReason, actions }) => {
      refuseFuture(week);
      journal.transaction(() => {
        const kept = journal.reviews.of(week) ?? emptyReview(week);
        journal.reviews.keep({
          ...kept,
          ...{ step, wentWell, focus, focusReason, actions: actions.filter(isKnown) },
          state: kept.state === 'finished' ? 'finished' : 'open',
        });
      });
    },
    finishReview: ({ week }) => {
      const [now, zone] = [clock.now(), clock.zone()];
      const day = dayAt(now, zone);
      journal.transaction(() => {
        const kept = journal.reviews.of(week);
        if (kept === null) throw new Refusal({ code: 'unknownReview' });
        const isWritten = hasInk(kept.wentWell);
        // No form shows any more what was written in a week that was then left open, or out.
        const left = journal.reviews
          .latest(addDays(week, -1), weeksReachedBack)
          .filter(({ wentWell }) => hasInk(wentWell))
          .toReversed();
        const told = isWritten ? [...left, kept] : left;
        if (told.length > 0) {
          const language = journal.settings.current().language ?? guessedLanguage;
          const page = journal.entries.on(day)?.text ?? '';
          const whole = told.reduce((text, one) => pageWithReview(text, one, day, language), page);
          const text = keepable(whole);
          if (text.length > longestEntry) throw new Refusal({ code: 'pageFull' });
          journal.entries.keep({ day, text, revision: newId() }, { at: now, zone });
        }
        for (const review of left) journal.reviews.keep({ ...review, wentWell: '' });
        journal.reviews.keep({
          ...kept,
          state: 'finished',
          wentWell: '',
          actions: kept.actions.filter(isKnown),
          finishedOn: isWritten ? day : (kept.finishedOn ?? day),
        });
      });
    },
    skipReview: ({ week }) => {
      refuseFuture(week);
      journal.transaction(() => {
        const kept = journal.reviews.of(week) ?? emptyReview(week);
        if (kept.state === 'open') journal.reviews.keep({ ...kept, state: 'skipped' });
      });
    },
  };
}

/** How far back what was never put on a page is looked for: a year. */
const weeksReachedBack = 53;

function weeksOf(journal: Journal, week: Day, today: Day): Readonly<Record<Pillar, PillarWeek>> {
  const before = addDays(week, -7);
  const last = addDays(week, 6);
  const [doneBefore, done] = effortIn(journal, [before, week], last < today ? last : today);
  // A snapshot counts for the end of a week up to three days away from it.
  const seen = journal.snapshots.between(addDays(week, -4), addDays(last, 3));
  const ends = scoresAtEnds(seen, weekdayOf(week) === 7 ? 7 : 1, today);
  const change = (pillar: Pillar) => {
    const [from, to] = [ends.get(before), ends.get(week)];
    return from === undefined || to === undefined
      ? null
      : roundToThousandths(to.scores[pillar] - from.scores[pillar]);
  };
  const weekOf = (pillar: Pillar): PillarWeek => ({
    done: done?.done[pillar] ?? 0,
    doneBefore: doneBefore?.done[pillar] ?? 0,
    change: change(pillar),
  });
  return Object.fromEntries(pillars.map((pillar) => [pillar, weekOf(pillar)])) as Record<
    Pillar,
    PillarWeek
  >;
}

/** What can be chosen for the week after that of `review`. */
function choicesOf(journal: Journal, review: Review, today: Day): readonly ReviewAction[] {
  const nextWeek = addDays(review.week, 7);
  const actions = practicesToday(journal, today)
    .filter((one) => review.actions.includes(one.action.id) || !isOver(one, today))
    .map(({ action }) => action)
    .sort(byPillarAndPlace);
  const ids = actions.map(({ id }) => id);
  const done = new Map(
    journal.completions
      .sums(ids, [[review.week, nextWeek]])
      .map(([action, , count]) => [action, count]),
  );
  return actions.map((action) => ({ action, done: done.get(action.id) ?? 0 }));
}

/** Whether it is never asked for again, be it done once and for all, over, or paused for good. */
function isOver({ practice }: PractisedAction, today: Day): boolean {
  const standing = standingOn(practice, today);
  return standing.state !== 'due' && standing.next === null;
}

function byPillarAndPlace(one: Action, other: Action): number {
  return pillars.indexOf(one.pillar) - pillars.indexOf(other.pillar) || byPlace(one, other);
}
