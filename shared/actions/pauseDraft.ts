import { type Day, isDay } from '../day.ts';
import type { Pause, PauseScope } from './pause.ts';

/** A pause that is not kept yet. */
export type NewPause = Omit<Pause, 'id'>;

/** A pause while it is being typed. */
export interface PauseDraft {
  readonly scope: PauseScope;
  /** A day, or what stands in place of one; left empty, it is today, whenever that is. */
  readonly from: string;
  /** The last day of it, likewise; left empty, it lasts until it is ended. */
  readonly until: string;
}

/** A field of the form in which one types. */
export type PauseField = 'from' | 'until';

/** Why a field is refused. */
export type PauseRefusal = 'notADay' | 'endsBeforeStart';

/** The refused fields, each with its one reason. */
export type PauseRefusals = Readonly<Partial<Record<PauseField, PauseRefusal>>>;

/** A draft read: the pause it stands for, or every field that keeps it from being one. */
export type PauseReading =
  | { readonly pause: NewPause; readonly refusals?: undefined }
  | { readonly pause?: undefined; readonly refusals: PauseRefusals };

/** Reads a draft; `today` is the person's own day. A pause may begin and end on any day. */
export function readPauseDraft(draft: PauseDraft, today: Day): PauseReading {
  const refusals: Partial<Record<PauseField, PauseRefusal>> = {};
  const readDay = (field: PauseField): Day | null => {
    const day = draft[field].trim();
    if (isDay(day)) return day;
    if (day !== '') refusals[field] = 'notADay';
    return null;
  };
  const from = readDay('from') ?? today;
  const until = readDay('until');
  if (refusals.from === undefined && until !== null && until < from)
    refusals.until = 'endsBeforeStart';
  const isRefused = Object.keys(refusals).length > 0;
  return isRefused ? { refusals } : { pause: { scope: draft.scope, from, until } };
}
