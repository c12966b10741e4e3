import type { DrawOn, PictureSize } from './ChartCanvas.tsx';
import { type Colours, coloursByDay } from './chartColours.ts';
import { drawingOf, type LegendEntry } from './chartSigns.ts';

/** One chart of a picture, under a title of its own where there are several. */
export interface PicturePanel {
  readonly title?: string;
  readonly draw: (canvas: HTMLCanvasElement, size: PictureSize, colours: Colours) => void;
}

/** All that a picture of charts says: without its page, it has to say it by itself. */
export interface ChartPicture {
  readonly title: string;
  readonly lead?: string;
  readonly legend: readonly LegendEntry[];
  readonly panels: readonly PicturePanel[];
  /** How many panels stand beside one another. */
  readonly columns: number;
  readonly panelHeight: number;
  /** The day it was made on, and whose it is. */
  readonly made: string;
  readonly caveat: string;
}

/** What draws `data` as a panel. */
export function panelOf<Data>(draw: DrawOn<Data>, data: Data, title?: string): PicturePanel {
  return {
    ...(title !== undefined && { title }),
    // Not taken away again, which would wipe it; it goes with its canvas.
    draw: (canvas, size, colours) => draw(canvas, size).update(data, colours),
  };
}

const width = 1080;
const margin = 40;
const inner = width - 2 * margin;
const gap = 28;
const fineness = 2;

/** What stands in a picture from one height to another. */
interface Block {
  readonly height: number;
  readonly draw: (context: CanvasRenderingContext2D, top: number) => void;
}

/** The picture as PNG, with the colours of paper by day whatever the theme. */
export async function pngOf(picture: ChartPicture): Promise<Blob> {
  await document.fonts.ready;
  const colours = coloursByDay();
  const blocks = blocksOf(picture, colours);
  const height = blocks.reduce((sum, block) => sum + block.height, 2 * margin);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: fineness * width, height: fineness * height });
  const context = contextOf(canvas);
  context.scale(fineness, fineness);
  context.fillStyle = colours.of('--paper');
  context.fillRect(0, 0, width, height);
  let top = margin;
  for (const block of blocks) {
    block.draw(context, top);
    top += block.height;
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The picture could not be written.'));
      else resolve(blob);
    }, 'image/png');
  });
}

function blocksOf(picture: ChartPicture, colours: Colours): readonly Block[] {
  const { title, lead, legend, panels, columns, panelHeight, made, caveat } = picture;
  const small = { font: `400 13px ${colours.font}`, ink: colours.of('--ink-second') };
  const serif = (size: number) => ({
    font: `420 ${size}px ${colours.serif}`,
    ink: colours.of('--ink'),
  });
  const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, row) =>
    panels.slice(row * columns, (row + 1) * columns),
  );
  return [
    textBlock(title, serif(32), 40),
    ...(lead === undefined ? [] : [textBlock(lead, small, 22)]),
    space(12),
    legendBlock(legend, small, colours),
    space(12),
    ...rows.map((row) => panelBlock(row, columns, panelHeight, serif(18), colours)),
    textBlock(caveat, { ...serif(16), font: `italic 420 16px ${colours.serif}` }, 26),
    textBlock(made, small, 22),
  ];
}

interface Letters {
  readonly font: string;
  readonly ink: string;
}

function space(height: number): Block {
  return { height, draw: () => {} };
}

function textBlock(text: string, { font, ink }: Letters, lineHeight: number): Block {
  const lines = linesOf(text, font);
  return {
    height: lines.length * lineHeight,
    draw: (context, top) => {
      write(context, { font, ink });
      for (const [index, line] of lines.entries())
        context.fillText(line, margin, top + (index + 0.5) * lineHeight);
    },
  };
}

function legendBlock(legend: readonly LegendEntry[], letters: Letters, colours: Colours): Block {
  const ruler = contextOf(document.createElement('canvas'));
  ruler.font = letters.font;
  let [left, row] = [0, 0];
  const entries = legend.map((entry) => {
    const size = ruler.measureText(entry.name).width + 20;
    if (left > 0 && left + size > inner) [left, row] = [0, row + 1];
    const place = { entry, left: margin + left, row };
    left += size + 24;
    return place;
  });
  return {
    height: legend.length === 0 ? 0 : 24 * (row + 1),
    draw: (context, top) => {
      for (const { entry, left: x, row: at } of entries) {
        const middle = top + 24 * (at + 0.5);
        drawSign(context, entry, x, middle - 6, colours);
        write(context, letters);
        context.fillText(entry.name, x + 18, middle);
      }
    },
  };
}

function drawSign(
  context: CanvasRenderingContext2D,
  { sign, hue }: LegendEntry,
  left: number,
  top: number,
  colours: Colours,
): void {
  const { filled, drawn, width: line } = drawingOf(sign);
  context.save();
  context.translate(left, top);
  context.fillStyle = colours.of(hue);
  context.fill(new Path2D(filled));
  if (drawn !== '') {
    context.strokeStyle = colours.of(hue);
    context.lineWidth = line;
    context.stroke(new Path2D(drawn));
  }
  context.restore();
}

function panelBlock(
  panels: readonly PicturePanel[],
  columns: number,
  panelHeight: number,
  letters: Letters,
  colours: Colours,
): Block {
  const across = (inner - (columns - 1) * gap) / columns;
  const head = panels.some(({ title }) => title !== undefined) ? 30 : 0;
  return {
    height: head + panelHeight + gap,
    draw: (context, top) => {
      for (const [index, { title, draw }] of panels.entries()) {
        const left = margin + index * (across + gap);
        if (title !== undefined) {
          write(context, letters);
          context.fillText(title, left, top + head / 2, across);
        }
        const canvas = document.createElement('canvas');
        draw(canvas, { width: across, height: panelHeight }, colours);
        context.drawImage(canvas, left, top + head, across, panelHeight);
      }
    },
  };
}

function write(context: CanvasRenderingContext2D, { font, ink }: Letters): void {
  context.font = font;
  context.fillStyle = ink;
  context.textBaseline = 'middle';
}

/** A text in lines that fit into the picture. */
function linesOf(text: string, font: string): readonly string[] {
  const ruler = contextOf(document.createElement('canvas'));
  ruler.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && ruler.measureText(longer).width <= inner)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is nothing to draw on.');
  return context;
}
