import { useEffect, useRef } from 'react';
import styles from './ChartCanvas.module.css';
import { type Colours, coloursAt } from './chartColours.ts';

/** A chart on a canvas, of whichever kind. */
export interface ChartDrawing<Data> {
  readonly update: (data: Data, colours: Colours) => void;
  /** Marks one of the points it can tell of, or none. */
  readonly mark: (index: number | null) => void;
  /** The point that is meant at so many pixels from the left and the top of the canvas. */
  readonly pointAt: (left: number, top: number) => number | null;
  readonly remove: () => void;
}

/** How large a picture is, in pixels; it is drawn twice as fine. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What puts charts of a kind on a canvas: as large as its frame, or of the size of a picture. */
export type DrawOn<Data> = (canvas: HTMLCanvasElement, size?: PictureSize) => ChartDrawing<Data>;

/**
 * A chart that can be heard and walked through. A canvas is mute, so it carries a spoken summary, and
 * the arrow keys go through its points, each of which whoever holds it tells in words.
 */
export function ChartCanvas<Data>({
  draw,
  data,
  count,
  summary,
  describedBy,
  point,
  height,
  onPoint,
}: {
  readonly draw: DrawOn<Data>;
  /** The same for as long as nothing else is to be drawn. */
  readonly data: Data;
  /** How many points there are to go through. */
  readonly count: number;
  readonly summary: string;
  /** The element that tells the point, or how to reach them. */
  readonly describedBy: string;
  readonly point: number | null;
  readonly height: 'small' | 'large' | 'middle';
  readonly onPoint: (index: number | null) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<ChartDrawing<Data> | null>(null);
  const shown = useRef(data);
  shown.current = data;

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const made = draw(element);
    drawing.current = made;
    const redraw = () => made.update(shown.current, coloursAt(element));
    const darkness = matchMedia('(prefers-color-scheme: dark)');
    darkness.addEventListener('change', redraw);
    // Drawn before its letters were there, it would keep those of the system.
    document.fonts.addEventListener('loadingdone', redraw);
    return () => {
      darkness.removeEventListener('change', redraw);
      document.fonts.removeEventListener('loadingdone', redraw);
      drawing.current = null;
      made.remove();
    };
  }, [draw]);

  useEffect(() => {
    if (canvas.current !== null) drawing.current?.update(data, coloursAt(canvas.current));
  }, [data]);
  useEffect(() => drawing.current?.mark(point), [point]);

  const step = (key: string): number | null => {
    if (count === 0) return null;
    if (key === 'ArrowLeft') return Math.max(0, (point ?? count) - 1);
    if (key === 'ArrowRight') return point === null ? 0 : Math.min(count - 1, point + 1);
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    return null;
  };

  return (
    <div
      className={`${styles.frame} ${styles[height]}`}
      role="img"
      aria-label={summary}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys reach it
      tabIndex={0}
      onKeyDown={(event) => {
        const next = step(event.key);
        if (event.key === 'Escape') onPoint(null);
        if (next === null) return;
        event.preventDefault();
        onPoint(next);
      }}
      onBlur={() => onPoint(null)}
      onPointerMove={({ nativeEvent: { offsetX, offsetY } }) =>
        onPoint(drawing.current?.pointAt(offsetX, offsetY) ?? null)
      }
      onPointerLeave={() => onPoint(null)}
    >
      <canvas ref={canvas} />
    </div>
  );
}
