/** What a canvas cannot read by itself: the colours and the letters of the page. */
export interface Colours {
  /** The colour that a registered custom property, such as `--ink`, holds in the theme in force. */
  readonly of: (name: string) => string;
  readonly font: string;
  readonly serif: string;
}

/** The colours where `element` stands. */
export function coloursAt(element: Element): Colours {
  const style = getComputedStyle(element);
  const seen = new Map<string, string>();
  return {
    of: (name) => {
      const colour = seen.get(name) ?? style.getPropertyValue(name).trim();
      seen.set(name, colour);
      return colour;
    },
    font: style.fontFamily,
    serif: style.getPropertyValue('--serif').trim(),
  };
}

/** The colours of paper by day: what is copied, saved or printed is to be read anywhere. */
export function coloursByDay(): Colours {
  const probe = document.createElement('div');
  probe.dataset.scheme = 'light';
  probe.style.colorScheme = 'light';
  document.body.append(probe);
  const living = coloursAt(probe);
  const names = ['paper', 'ink', 'ink-second', 'line', 'outline', 'accent'];
  for (const name of [...names, 'brand', 'people', 'insights', 'relationships'])
    living.of(`--${name}`);
  const { font, serif } = living;
  probe.remove();
  return { of: living.of, font, serif };
}
