import type { KeptAction } from '../../shared/actions/action.ts';
import type { PauseScope } from '../../shared/actions/pause.ts';
import type { ParsedInputOf, StepName } from '../../shared/ipc/contract.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Snapshot } from '../../shared/ssi/snapshot.ts';
import { type DayNumber, dayFrom } from './calendar.ts';

/** A pause as the person took it. */
export interface TakenPause {
  readonly scope: PauseScope;
  readonly from: DayNumber;
  /** The last day; `Infinity` until it is ended. */
  readonly until: DayNumber;
}

/** All that a person has said by now. It is never written to: what is said makes a new one. */
export interface Person {
  readonly actions: ReadonlyMap<string, KeptAction>;
  /** How often each action was done on which day; 0 where it was skipped. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<DayNumber, number>>;
  readonly pauses: ReadonlyMap<string, TakenPause>;
  readonly snapshots: ReadonlyMap<DayNumber, Snapshot>;
  readonly settings: Settings;
}

/** A step that a person takes, with its subject. */
export type Saying = {
  readonly [Name in StepName]: {
    readonly command: Name;
    readonly subject: ParsedInputOf<Name>;
  };
}[StepName];

/**
 * What the person has said once they say this. The very same where it says nothing new.
 *
 * @param id of what is made by it
 * @param today the day it is said on
 */
export function having(person: Person, saying: Saying, id: string, today: DayNumber): Person {
  const { actions, pauses, settings } = person;
  switch (saying.command) {
    case 'tick':
    case 'addOne':
    case 'untick':
    case 'markDay':
    case 'skip':
      return marking(person, saying);
    case 'addAction': {
      const own = { id, catalogueId: null, position: null, isArchived: false };
      return { ...person, actions: withEntry(actions, id, { ...saying.subject.wishes, ...own }) };
    }
    case 'changeAction': {
      const { action, wishes } = saying.subject;
      return planning(person, { ...knownAction(person, action), ...wishes });
    }
    case 'archiveAction':
    case 'restoreAction': {
      const isArchived = saying.command === 'archiveAction';
      return planning(person, { ...knownAction(person, saying.subject.action), isArchived });
    }
    case 'pause': {
      const { scope, from, until } = saying.subject;
      const days = { from: dayFrom(from), until: until === null ? Infinity : dayFrom(until) };
      return { ...person, pauses: withEntry(pauses, id, { scope, ...days }) };
    }
    case 'endPause': {
      const { pause } = saying.subject;
      const kept = pauses.get(pause);
      if (kept === undefined || kept.until < today) return person;
      const isBegun = kept.from < today;
      const ended = isBegun ? { ...kept, until: today - 1 } : undefined;
      return { ...person, pauses: withEntry(pauses, pause, ended) };
    }
    case 'noteSnapshot': {
      const { snapshot } = saying.subject;
      return {
        ...person,
        snapshots: withEntry(person.snapshots, dayFrom(snapshot.day), snapshot),
      };
    }
    case 'changeSettings': {
      // A life here says each of the rules whole.
      const reminders = {
        ...settings.reminders,
        ...saying.subject.reminders,
      } as Settings['reminders'];
      return differing(person, {
        ...person,
        settings: { ...settings, ...saying.subject, reminders },
      });
    }
    default:
      throw new Error(`Nobody says this here: ${saying.command}`);
  }
}

function marking(
  person: Person,
  {
    command,
    subject,
  }: Extract<Saying, { readonly subject: { readonly action: string; readonly day: unknown } }>,
): Person {
  const { action } = subject;
  const day = dayFrom(subject.day);
  const marks = person.marks.get(action) ?? new Map<DayNumber, number>();
  const before = marks.get(day);
  const count = () => {
    switch (command) {
      case 'tick':
        return Math.max(before ?? 0, knownAction(person, action).target);
      case 'addOne':
        return (before ?? 0) + 1;
      case 'markDay':
        return subject.count;
      case 'skip':
        return 0;
      case 'untick':
        return undefined;
    }
  };
  const after = count();
  if (before === after) return person;
  return {
    ...person,
    marks: withEntry(person.marks, action, withEntry(marks, day, after)),
  };
}

function planning(person: Person, action: KeptAction): Person {
  const actions = withEntry(person.actions, action.id, action);
  const isNew = said(person.actions.get(action.id)) !== said(action);
  return isNew ? { ...person, actions } : person;
}

function differing(before: Person, after: Person): Person {
  return said(before.settings) === said(after.settings) ? before : after;
}

function said(value: unknown): string {
  return JSON.stringify(value);
}

function knownAction({ actions }: Person, id: string): KeptAction {
  const action = actions.get(id);
  if (action === undefined) throw new Error(`Nobody has planned ${id}`);
  return action;
}

function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | undefined,
): ReadonlyMap<Key, Value> {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
}
