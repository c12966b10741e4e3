import type { Component } from './components.ts';

/** The file that says whose work Pilar carries, and under which licence. */
export const noticesName = 'THIRD-PARTY-NOTICES.txt';

const line = '-'.repeat(80);

function headingOf({ name, version, licence, homepage, inside }: Component): string {
  return [
    [name, version].filter((word) => word !== null).join(' '),
    `Licence: ${licence}`,
    ...(homepage === null ? [] : [homepage]),
    ...(inside === null ? [] : [`Part of ${inside}`]),
  ].join('\n');
}

/** The notices as a person reads them; components of the same licence text share one copy of it. */
export function noticesText(components: readonly Component[]): string {
  const sharing = Map.groupBy(components, ({ text }) => text);
  const entries = [...sharing].map(([text, those]) =>
    [line, ...those.map(headingOf), text].join('\n\n'),
  );
  const opening = [
    'Pilar carries the work of others, with thanks. Each is named here with its licence.',
    'Electron and Chromium, on which it runs, bring theirs in files of their own:',
    'LICENSE.electron.txt and LICENSES.chromium.html.',
  ].join('\n');
  return `${[opening, ...entries].join('\n\n')}\n`;
}
