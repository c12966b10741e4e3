import { useEffect, useId, useRef, useState } from 'react';
import styles from './StackedAreas.module.css';
import { drawStackedAreas, type StackedAreasDrawing } from './stackedAreasChart.ts';

/** What is drawn: layers stacked on one another, and a line over them, at the same places. */
export interface StackedAreasData {
  /** Where each point stands on the horizontal axis, ascending. */
  readonly places: readonly number[];
  readonly layers: readonly {
    readonly name: string;
    /** The custom property that holds its colour. */
    readonly hue: string;
    readonly values: readonly number[];
  }[];
  readonly line: { readonly name: string; readonly values: readonly number[] };
}

/** How its numbers are written. */
export interface StackedAreasText {
  readonly placeText: (place: number) => string;
  readonly valueText: (value: number) => string;
}

/**
 * A chart of stacked areas. A canvas is mute, so it carries a spoken summary, and the arrow keys go
 * through its points, each of which is told in words.
 */
export function StackedAreas({
  summary,
  hint,
  pointText,
  ...drawn
}: StackedAreasData &
  StackedAreasText & {
    readonly summary: string;
    readonly hint: string;
    readonly pointText: (index: number) => string;
  }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<StackedAreasDrawing | null>(null);
  const [point, setPoint] = useState<number | null>(null);
  const id = useId();
  const count = drawn.places.length;

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const made = drawStackedAreas(element, setPoint);
    drawing.current = made;
    const darkness = matchMedia('(prefers-color-scheme: dark)');
    darkness.addEventListener('change', made.redraw);
    return () => {
      darkness.removeEventListener('change', made.redraw);
      made.remove();
    };
  }, []);

  useEffect(() => drawing.current?.update(drawn));
  useEffect(() => drawing.current?.point(point), [point]);

  const step = (key: string): number | null => {
    const now = point ?? count;
    if (key === 'ArrowLeft') return Math.max(0, now - 1);
    if (key === 'ArrowRight') return point === null ? 0 : Math.min(count - 1, now + 1);
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    return null;
  };

  return (
    <div className={styles.chart}>
      <div
        className={styles.frame}
        role="img"
        aria-label={summary}
        aria-describedby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the arrow keys reach it
        tabIndex={0}
        onKeyDown={(event) => {
          const next = step(event.key);
          if (event.key === 'Escape') setPoint(null);
          if (next === null) return;
          event.preventDefault();
          setPoint(next);
        }}
        onBlur={() => setPoint(null)}
      >
        <canvas ref={canvas} />
      </div>
      <p id={id} className={styles.point} aria-live="polite">
        {point === null ? hint : pointText(point)}
      </p>
    </div>
  );
}
