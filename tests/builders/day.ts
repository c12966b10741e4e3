import { type Day, parseDay } from '../../shared/day.ts';

/** The day `text` names. */
export function day(text: string): Day {
  return parseDay(text);
}
