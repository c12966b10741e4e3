import { create } from 'zustand';
import type { Day } from '../../shared/day.ts';
import type { Answer } from '../../shared/ipc/contract.ts';
import {
  answered,
  beginWriting,
  due,
  fitTogether,
  isUnkept,
  keepingPause,
  readAgain,
  retryPause,
  type Settlement,
  sending,
  settle,
  typed,
  type Writing,
} from '../../shared/journal/autosave.ts';
import type { Entry } from '../../shared/journal/entry.ts';
import { call, listen } from './client.ts';
import { beforeClosing } from './closing.ts';
import { announceFailure, useDesk } from './desk.ts';
import { ask } from './views.ts';

/** The pages that are written, by day: whatever is not kept stays, also with nobody showing it. */
const useWritings = create<Readonly<Record<Day, Writing>>>(() => ({}));

/** What goes on about a page. */
interface Desk {
  /** How many show it. */
  shown: number;
  /** How often it was sent on its way. */
  sent: number;
  stopWaiting: () => void;
  /** What comes of what is on its way. */
  answer: Promise<void>;
}

const desks = new Map<Day, Desk>();

/** What `seen` sees of the page of a day while it is written; null where it is not. */
export function useWriting<Seen>(day: Day, seen: (writing: Writing) => Seen): Seen | null {
  return useWritings((writings) => {
    const writing = writings[day];
    return writing === undefined ? null : seen(writing);
  });
}

/** The page of a day as it is being written; null where it is not. */
export function writingOf(day: Day): Writing | null {
  return useWritings.getState()[day] ?? null;
}

/** Shows the page that was read to be written on, until the function it returns is called. */
export function showWriting(day: Day, entry: Entry | null): () => void {
  follow();
  const desk = desks.get(day) ?? { shown: 0, sent: 0, stopWaiting: () => {}, answer: nothing };
  desks.set(day, desk);
  desk.shown += 1;
  const known = writingOf(day);
  // What was kept last here is later than what may have been read before that.
  if (known === null) become(day, beginWriting(entry));
  void lookAgain(day);
  return () => {
    desk.shown -= 1;
    void keepLeft(day, desk);
  };
}

/**
 * What could not be kept goes on being tried, and whoever has left it is told; else it is put away,
 * once whoever reads the page sees it as it is kept.
 */
async function keepLeft(day: Day, desk: Desk): Promise<void> {
  const isKept = await keepPage(day);
  if (isKept) await ask('day', { day });
  if (desk.shown > 0 || desks.get(day) !== desk) return;
  if (!isKept) announceFailure((words) => words.journal.leftUnkept);
  else putAway(day);
}

function putAway(day: Day): void {
  desks.delete(day);
  const { [day]: _, ...others } = useWritings.getState();
  useWritings.setState(others, true);
}

/** The person has typed. */
export function typePage(day: Day, text: string): void {
  change(day, (writing) => typed(writing, text));
}

/** The person has chosen between what is typed and what is kept in its place. */
export function settlePage(day: Day, settlement: Settlement): void {
  change(day, (writing) => settle(writing, settlement));
}

/** Keeps what is typed at once, while it goes on being written. */
export function keepWritten(day: Day): void {
  change(day, due);
}

/**
 * Keeps what is typed as far as it can be, for whoever leaves: where two versions stand against each
 * other, both. Answers whether all of it is kept.
 */
async function keepPage(day: Day): Promise<boolean> {
  for (;;) {
    const writing = writingOf(day);
    const desk = desks.get(day);
    if (writing === null || desk === undefined) return true;
    if (writing.other !== null && !fitTogether(writing)) return false;
    change(day, (now) => due(settle(now, 'both')));
    if (writingOf(day)?.sent == null) return !isUnkept(writingOf(day) ?? writing);
    await desk.answer;
    if (writingOf(day)?.failure != null) return false;
  }
}

/** Keeps all that is typed anywhere; answers whether all of it is kept. */
async function keepPages(): Promise<boolean> {
  const kept = await Promise.all([...desks.keys()].map(keepPage));
  return kept.every((isKept) => isKept);
}

/**
 * Puts all of it away: another journal is open, and has pages of its own. What was typed until now
 * still goes to the journal that the desk was laid for.
 */
export function forgetWritings(): void {
  for (const day of desks.keys()) keepBehind(day);
  for (const { stopWaiting } of desks.values()) stopWaiting();
  for (const [day, { shown }] of desks) if (shown === 0) desks.delete(day);
  const shown = [...desks.keys()].map((day) => {
    const turn = (writingOf(day)?.turn ?? 0) + 1;
    return [day, { ...beginWriting(null), turn }];
  });
  useWritings.setState(Object.fromEntries(shown), true);
  for (const day of desks.keys()) void lookAgain(day);
}

/** Keeps what is typed, whatever comes of it, and of what is on its way before it. */
function keepBehind(day: Day): void {
  const writing = writingOf(day);
  if (writing === null) return;
  void keep(day, sending(due(answered(writing, null)), crypto.randomUUID()));
}

let isFollowing = false;

/** From the first page that is written on: all is kept whenever the window may be gone next. */
function follow(): void {
  if (isFollowing) return;
  isFollowing = true;
  beforeClosing(keepPages);
  const keepAtOnce = () => {
    for (const day of desks.keys()) keepWritten(day);
  };
  addEventListener('pagehide', keepAtOnce);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepAtOnce();
  });
  listen('changed', (topics) => {
    if (topics.includes('entries')) for (const day of desks.keys()) void lookAgain(day);
  });
}

/**
 * Reads the page again. What was asked for before something was sent, and is answered after, may be
 * older than what is kept by now.
 */
async function lookAgain(day: Day): Promise<void> {
  const desk = desks.get(day);
  if (desk === undefined || writingOf(day)?.sent != null) return;
  const { sent } = desk;
  const answer = await call('day', { day });
  if (answer.ok && desk.sent === sent) change(day, (now) => readAgain(now, answer.value.entry));
}

function change(day: Day, step: (writing: Writing) => Writing): void {
  const writing = writingOf(day);
  if (writing !== null) become(day, step(writing));
}

/** Takes what became of a page over, waits for what it waits for, and sends what is to be sent. */
function become(day: Day, next: Writing): void {
  const desk = desks.get(day);
  const last = writingOf(day);
  if (desk === undefined || next === last) return;
  useWritings.setState({ [day]: next });
  if (next.wait !== last?.wait) {
    desk.stopWaiting();
    desk.stopWaiting = waitFor(next.wait, () => change(day, due));
  }
  const ready = sending(next, crypto.randomUUID());
  if (ready === next) return;
  if (ready.sent !== null) {
    desk.sent += 1;
    desk.answer = send(day, ready);
  }
  become(day, ready);
}

async function send(day: Day, ready: Writing): Promise<void> {
  const answer = await keep(day, ready);
  // Another journal may have been opened meanwhile.
  if (answer === null || writingOf(day)?.sent !== ready.sent) return;
  change(day, (writing) => answered(writing, answer.ok ? null : answer.error));
}

/** Has main keep what is sent, in the journal that the desk is laid for; null where nothing is. */
async function keep(day: Day, { sent, kept }: Writing): Promise<Answer<undefined> | null> {
  if (sent === null) return null;
  const { text, revision } = sent;
  const { isSample } = useDesk.getState();
  return call('keepEntry', { day, text, before: kept.revision, revision, isSample });
}

function waitFor(wait: Writing['wait'], task: () => void): () => void {
  if (wait !== 'keepingPause' && wait !== 'retryPause') return () => {};
  const timer = setTimeout(task, wait === 'keepingPause' ? keepingPause : retryPause);
  return () => clearTimeout(timer);
}

const nothing = Promise.resolve();
