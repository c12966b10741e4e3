import type { Colours } from './chartColours.ts';
import type { PicturePanel } from './chartPicture.ts';

/** A grid of days as a picture shows it. */
export interface DayGridPicture {
  /** The shade of each day, 0 for none, from the first day of a week on. */
  readonly shades: readonly number[];
  /** What stands before the seven rows. */
  readonly weekdays: readonly string[];
  /** What stands over some weeks, by their number from 0. */
  readonly heads: ReadonlyMap<number, string>;
  /** What each shade stands for, the one of no shade first. */
  readonly key: readonly string[];
}

/** How much of the hue each shade has, as in `EffortCalendar.module.css`. */
const strengths = [0, 22, 45, 70, 100];

const side = 24;
const top = 24;
const keyHeight = 40;

/** How high its panel is. */
export const dayGridHeight = 200;

/** A panel that draws it. */
export function dayGridPanel(picture: DayGridPicture): PicturePanel {
  return {
    draw: (canvas, { width, height }, colours) => {
      const fineness = 2;
      Object.assign(canvas, { width: fineness * width, height: fineness * height });
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('There is nothing to draw on.');
      context.scale(fineness, fineness);
      // Square, whichever way there is less room.
      const weeks = Math.ceil(picture.shades.length / 7);
      const cell = Math.min((width - side) / weeks, (height - top - keyHeight) / 7);
      draw(context, cell, picture, colours);
    },
  };
}

function draw(
  context: CanvasRenderingContext2D,
  cell: number,
  { shades, weekdays, heads, key }: DayGridPicture,
  colours: Colours,
): void {
  const square = (shade: number, left: number, above: number, size: number) => {
    const strength = strengths[shade] ?? 0;
    context.fillStyle = `color-mix(in oklab, ${colours.of('--accent')} ${strength}%, ${colours.of('--paper')})`;
    context.fillRect(left, above, size, size);
    context.strokeStyle = colours.of('--line');
    context.strokeRect(left + 0.5, above + 0.5, size - 1, size - 1);
  };
  const write = (text: string, left: number, middle: number) => {
    context.fillStyle = colours.of('--ink-second');
    context.fillText(text, left, middle);
  };
  context.font = `400 13px ${colours.font}`;
  context.textBaseline = 'middle';
  for (const [week, head] of heads) write(head, side + week * cell, top / 2);
  for (const [row, weekday] of weekdays.entries()) write(weekday, 0, top + (row + 0.5) * cell);
  for (const [index, shade] of shades.entries())
    square(shade, side + Math.floor(index / 7) * cell, top + (index % 7) * cell, cell - 3);
  let left = side;
  const middle = top + 7 * cell + keyHeight / 2;
  for (const [shade, text] of key.entries()) {
    square(shade, left, middle - 7, 14);
    write(text, left + 20, middle);
    left += context.measureText(text).width + 44;
  }
}
