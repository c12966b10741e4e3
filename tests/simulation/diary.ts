import type { DayNumber } from './calendar.ts';
import { having, type Person, type Saying } from './person.ts';

/** Fewer than the product is sure to keep. */
const mostSteps = 400;

/** What the person has said, taken back, and said again. */
export interface Diary {
  readonly now: () => Person;
  readonly say: (saying: Saying, id: string, today: DayNumber) => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The diary of a person who begins by having said this. */
export function diaryOf(first: Person): Diary {
  let person = first;
  let before: Person[] = [];
  let undone: Person[] = [];
  return {
    now: () => person,
    say: (saying, id, today) => {
      const after = having(person, saying, id, today);
      if (after === person) return;
      before = [...before.slice(1 - mostSteps), person];
      undone = [];
      person = after;
    },
    canUndo: () => before.length > 0,
    canRedo: () => undone.length > 0,
    undo: () => {
      const earlier = before.pop();
      if (earlier === undefined) throw new Error('Nothing to take back.');
      undone.push(person);
      person = earlier;
    },
    redo: () => {
      const later = undone.pop();
      if (later === undefined) throw new Error('Nothing to take again.');
      before.push(person);
      person = later;
    },
  };
}
