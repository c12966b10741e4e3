import { type FormEvent, useEffect, useRef, useState } from 'react';
import { hasInk } from '../../shared/actions/action.ts';
import { addDays } from '../../shared/day.ts';
import { type ReviewStep, reviewSteps } from '../../shared/journal/review.ts';
import type { ReviewView } from '../../shared/journal/reviewView.ts';
import { goTo, type ReviewDraft } from '../bridge/desk.ts';
import { useFormat, useWords } from '../bridge/language.ts';
import {
  changeReview,
  finishReview,
  keepReviews,
  overlongStep,
  skipReview,
  useReviewDraft,
} from '../bridge/reviewing.ts';
import { useView } from '../bridge/views.ts';
import { ActionsStep } from '../review/ActionsStep.tsx';
import { EffortStep } from '../review/EffortStep.tsx';
import { FocusStep } from '../review/FocusStep.tsx';
import { IndexStep } from '../review/IndexStep.tsx';
import { ReminderOffer } from '../review/ReminderOffer.tsx';
import { ReviewEnd } from '../review/ReviewEnd.tsx';
import { StepProgress } from '../review/StepProgress.tsx';
import { WentWellStep } from '../review/WentWellStep.tsx';
import { FocusSentence } from '../ssi/FocusSentence.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './ReviewPage.module.css';
import { Unavailable } from './Unavailable.tsx';
import { useDrawn } from './useDrawn.ts';

/** Looks back on a week in five steps, and says what the next one is for. */
export function ReviewPage() {
  const { value, error, askAgain } = useView('review');
  useDrawn('review', value !== null);
  // Whatever leads away from here, nothing typed waits for its half second.
  useEffect(() => {
    const keep = () => void keepReviews();
    addEventListener('blur', keep);
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('blur', keep);
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  if (value === null) return <Unavailable error={error} onAskAgain={askAgain} />;
  return <WeekReview key={value.review.week} view={value} />;
}

function WeekReview({ view }: { readonly view: ReviewView }) {
  const words = useWords();
  const format = useFormat();
  const { review, today, nextWeek } = view;
  const [isOpen, setOpen] = useState(false);
  const [first, last] = format.nearDays(review.week, addDays(review.week, 6), today);
  if (review.state === 'open' || isOpen)
    return (
      <Page title={words.review.title} lead={`${words.review.span(first, last)}.`}>
        <Steps view={view} onFinished={() => setOpen(false)} />
      </Page>
    );
  if (review.state === 'skipped')
    return (
      <Page title={words.review.skipped} lead={words.review.skippedLead}>
        <p>
          <Button
            look="primary"
            onClick={() => {
              changeReview(review, {});
              void keepReviews();
            }}
          >
            {words.review.takeUp}
          </Button>
        </p>
      </Page>
    );
  const [start, end] = format.nearDays(nextWeek, addDays(nextWeek, 6), today);
  return (
    <Page title={words.review.finished} lead={`${words.review.weekOf(start, end)}.`}>
      <ReviewEnd view={view}>
        {view.isFirst && <Offer />}
        <p className={styles.deeds}>
          <Button look="primary" onClick={() => goTo('today')}>
            {words.review.toToday}
          </Button>
          <Button
            onClick={() => {
              changeReview(review, { step: 'focus' });
              setOpen(true);
            }}
          >
            {words.review.change}
          </Button>
        </p>
      </ReviewEnd>
    </Page>
  );
}

function Offer() {
  const settings = useView('settings').value;
  return settings === null ? null : <ReminderOffer alarm={settings.reminders.review} />;
}

function Page({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children: React.ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with what it stood on; whoever listens is told what came instead.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another page
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.tagName === 'MAIN')
      heading.current?.focus();
  }, [title]);
  return (
    <article className={styles.review}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className={styles.lead}>{lead}</p>
      </header>
      {children}
    </article>
  );
}

function Steps({
  view,
  onFinished,
}: {
  readonly view: ReviewView;
  readonly onFinished: () => void;
}) {
  const words = useWords();
  const format = useFormat();
  const { review } = view;
  const draft = useReviewDraft(review);
  const [isFinishing, setFinishing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const [start, end] = format.nearDays(view.nextWeek, addDays(view.nextWeek, 6), view.today);
  const place = reviewSteps.indexOf(draft.step);
  const [before, after] = [reviewSteps[place - 1], reviewSteps[place + 1]];

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins where it is written in
  useEffect(() => {
    if (isFinishing) return;
    const begins = form.current?.querySelector<HTMLElement>('[data-first-focus]');
    (begins ?? form.current?.querySelector('h2'))?.focus();
  }, [draft.step, isFinishing]);

  const go = (step: ReviewStep) => {
    changeReview(review, { step });
    void keepReviews();
  };
  const goOn = async () => {
    const overlong = overlongStep(draft);
    if (overlong !== null && (after === undefined || overlong === draft.step)) {
      go(overlong);
      form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
      return;
    }
    if (after !== undefined) {
      go(after);
      return;
    }
    setFinishing(true);
    // Also where nothing was said at all: what is finished has been begun.
    changeReview(review, { step: draft.step });
    const isFinished = await finishReview(review.week);
    setFinishing(false);
    if (isFinished) onFinished();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void goOn();
  };
  const isSkipped = after !== undefined && isEmpty(draft, view);

  return (
    <form
      ref={form}
      className={styles.form}
      inert={isFinishing}
      aria-label={words.review.title}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
      }}
    >
      {draft.step === reviewSteps[0] && <p className={styles.lead}>{words.review.lead}</p>}
      <section className={styles.step} aria-labelledby="review-step">
        <header className={styles.head}>
          <StepProgress step={draft.step} />
          <h2 id="review-step" tabIndex={-1} className={styles.title}>
            {words.review.stepTitle[draft.step]}
          </h2>
        </header>
        {draft.step === 'index' && <IndexStep view={view} />}
        {draft.step === 'effort' && <EffortStep view={view} />}
        {draft.step === 'wentWell' && (
          <WentWellStep review={review} draft={draft} today={view.today} />
        )}
        {draft.step === 'focus' && (
          <FocusStep
            review={review}
            draft={draft}
            suggested={view.focus?.pillar ?? null}
            suggestion={
              <>
                {words.review.span(start, end)}. <FocusSentence focus={view.focus} />
              </>
            }
          />
        )}
        {draft.step === 'actions' && (
          <ActionsStep review={review} draft={draft} actions={view.actions} />
        )}
      </section>
      <div className={styles.deeds}>
        <Button type="submit" look={isSkipped ? 'plain' : 'primary'}>
          {after === undefined
            ? words.review.finish
            : isSkipped
              ? words.review.skipStep
              : words.review.next}
        </Button>
        {before !== undefined && <Button onClick={() => go(before)}>{words.review.back}</Button>}
        {review.state === 'open' && (
          <span className={styles.skip}>
            <Button look="link" onClick={() => void skipReview()}>
              {words.review.skipWeek}
            </Button>
          </span>
        )}
      </div>
    </form>
  );
}

/** Whether nothing is said in the step that lies open. */
function isEmpty(draft: ReviewDraft, { review, latest }: ReviewView): boolean {
  switch (draft.step) {
    case 'index':
      return latest === null;
    case 'effort':
      return false;
    case 'wentWell':
      return review.finishedOn === null && !hasInk(draft.wentWell);
    case 'focus':
      return draft.focus === null;
    case 'actions':
      return draft.actions.length === 0;
  }
}
