import type { Protocol } from './devtools.ts';

type Rectangle = Electron.Rectangle;

/** The display that most of the window lies on; the first one where it lies on none. */
export function workAreaFor(
  bounds: Rectangle,
  screens: readonly Protocol.Emulation.ScreenInfo[],
): Rectangle | undefined {
  const areas = [...screens]
    .sort((one, other) => Number(other.isPrimary) - Number(one.isPrimary))
    .map(({ availLeft, availTop, availWidth, availHeight, left, top, width, height }) => ({
      whole: { x: left, y: top, width, height },
      free: { x: availLeft, y: availTop, width: availWidth, height: availHeight },
    }));
  const [best] = areas.sort(
    (one, other) => shared(bounds, other.whole) - shared(bounds, one.whole),
  );
  return best?.free;
}

/** How much of a window is to be seen at the least: Chromium's measure. */
const leastVisible = 30;

/**
 * Electron's way of bringing a window back onto the displays there are now.
 *
 * @param before the work area that the window lay in
 * @param now the one that it is to lie in
 */
export function fitted(bounds: Rectangle, before: Rectangle, now: Rectangle): Rectangle {
  const fit = {
    ...bounds,
    width: Math.max(bounds.width, leastVisible),
    height: Math.max(bounds.height, leastVisible),
    y: Math.max(bounds.y, now.y),
  };
  const isSame = (Object.keys(now) as (keyof Rectangle)[]).every(
    (side) => now[side] === before[side],
  );
  const wished = isSame || contains(now, fit) ? fit : within(now, fit);
  const least = {
    x: now.x + leastVisible - wished.width,
    y: now.y + leastVisible - wished.height,
  };
  const most = {
    x: now.x + now.width - leastVisible,
    y: now.y + now.height - leastVisible,
  };
  if (least.x >= most.x || least.y >= most.y) return within(now, wished);
  return {
    ...wished,
    x: Math.min(Math.max(wished.x, least.x), most.x),
    y: Math.min(Math.max(wished.y, least.y), most.y),
  };
}

/** The same rectangle, smaller and moved as far as it has to be to lie within the other. */
function within(area: Rectangle, { x, y, width, height }: Rectangle): Rectangle {
  const wide = Math.min(width, area.width);
  const high = Math.min(height, area.height);
  return {
    x: Math.min(Math.max(x, area.x), area.x + area.width - wide),
    y: Math.min(Math.max(y, area.y), area.y + area.height - high),
    width: wide,
    height: high,
  };
}

function contains(area: Rectangle, { x, y, width, height }: Rectangle): boolean {
  const isWide = x >= area.x && x + width <= area.x + area.width;
  return isWide && y >= area.y && y + height <= area.y + area.height;
}

function shared(one: Rectangle, other: Rectangle): number {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(wide, 0) * Math.max(high, 0);
}
