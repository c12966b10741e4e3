import { describe, expect, it } from 'vitest';
import { fitted } from '../../../tools/standin/displays.ts';

const rectangle = (x: number, y: number, width: number, height: number) => ({
  ...{ x, y, width, height },
});
const screen = rectangle(0, 0, 1280, 800);

describe('a window whose display has changed', () => {
  it('lies where it was on the same one, also partly beyond its edges', () => {
    const place = rectangle(900, 500, 800, 600);
    expect(fitted(place, screen, screen)).toEqual(place);
  });

  it('is brought back whole onto a smaller one', () => {
    const small = rectangle(0, 30, 800, 570);
    expect(fitted(rectangle(900, 500, 700, 500), screen, small)).toEqual(
      rectangle(100, 100, 700, 500),
    );
    expect(fitted(rectangle(10, 0, 1200, 780), screen, small)).toEqual(small);
  });

  it('has its title bar and at least thirty pixels in sight', () => {
    expect(fitted(rectangle(5000, -200, 700, 500), screen, screen)).toEqual(
      rectangle(1250, 0, 700, 500),
    );
    expect(fitted(rectangle(-5000, 5000, 700, 500), screen, screen)).toEqual(
      rectangle(-670, 770, 700, 500),
    );
  });
});
