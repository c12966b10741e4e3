import type { Line } from './line.ts';
import type { SlotReading, Slots } from './slots.ts';
import { isOneOf, numberAt, type Token } from './tokens.ts';

/** `{clock}`: "9:30", "9h30", "9h"; not the "9:00:00" of a stopwatch. */
export function readClock(line: Line, at: number, slots: Slots): SlotReading | null {
  return readTied(line, at, slots, ':') ?? readWithH(line, at, slots);
}

/** `{dotted}`: "9.30" or "9,30", which without a word before it is a decimal. */
export function readDottedClock(line: Line, at: number, slots: Slots): SlotReading | null {
  return readTied(line, at, slots, '.') ?? readTied(line, at, slots, ',');
}

/** `{hour}`: a bare number up to 24, in figures or in a word. */
export function readHour(
  { tokens, vocabulary }: Line,
  at: number,
  slots: Slots,
): SlotReading | null {
  const hour = numberAt(tokens[at], vocabulary.numbers);
  if (hour === null || hour > 24) return null;
  return { to: at + 1, slots: { ...slots, clock: { hour, minutes: '00', hasH: false } } };
}

function readTied({ tokens }: Line, at: number, slots: Slots, mark: ':' | '.' | ',') {
  const [hours, tie, minutes, after, seconds] = tokens.slice(at, at + 5);
  if (hours?.kind !== 'number' || hours.folded.length > 2) return null;
  if (tie?.folded !== mark || minutes?.kind !== 'number' || minutes.folded.length !== 2)
    return null;
  if (!tie.isGlued || !minutes.isGlued) return null;
  if (after?.folded === ':' && seconds?.isGlued === true) return null;
  const clock = { hour: Number(hours.folded), minutes: minutes.folded, hasH: false };
  return { to: isHour(after) ? at + 4 : at + 3, slots: { ...slots, clock } };
}

function readWithH({ tokens }: Line, at: number, slots: Slots): SlotReading | null {
  const [hours, h, minutes] = tokens.slice(at, at + 3);
  if (hours?.kind !== 'number' || hours.folded.length > 2 || !isHour(h)) return null;
  const hasMinutes = minutes?.kind === 'number' && minutes.folded.length === 2 && minutes.isGlued;
  const clock = {
    hour: Number(hours.folded),
    minutes: hasMinutes ? minutes.folded : '00',
    hasH: true,
  };
  return { to: hasMinutes ? at + 3 : at + 2, slots: { ...slots, clock } };
}

/** In Spanish "h" is the sign of the hour, and "hs" the one that many write. */
function isHour(token: Token | undefined): boolean {
  return isOneOf(['h', 'hs'], token);
}
