import type { Page } from 'playwright-core';

/** A colour in sRGB, 0 to 255 each. */
export type Colour = readonly [number, number, number];

/** Reads colour tokens as Chromium paints them in the theme in force. */
export async function tokensIn(
  page: Page,
  names: readonly string[],
): Promise<(name: string) => Colour> {
  const painted = await page.evaluate((wanted) => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const probe = document.createElement('i');
    document.body.append(probe);
    const colours = wanted.map((name) => {
      probe.style.color = `var(--${name})`;
      if (context === null) throw new Error('There is no canvas to paint on.');
      context.fillStyle = getComputedStyle(probe).color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)] as [number, number, number];
    });
    probe.remove();
    return colours;
  }, names);
  return (name) => {
    const colour = painted[names.indexOf(name)];
    if (colour === undefined) throw new Error(`${name} was not asked for.`);
    return colour;
  };
}

/** The contrast of two colours as WCAG 2 counts it, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
