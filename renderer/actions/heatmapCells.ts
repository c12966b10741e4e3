import type { DayState } from '../../shared/actions/dayStates.ts';
import type { Words } from '../../shared/locales/words.ts';
import styles from './Heatmap.module.css';

/** A day as a heatmap names it. */
export interface NamedDay {
  /** "mar, 17 nov" */
  readonly name: string;
  readonly weekday: string;
  readonly letter: string;
}

/**
 * Draws the cells of a heatmap, a row a weekday and a column a week, into the body of its table, or
 * brings those that are there up to date. By hand, since a pillar's page has more than a thousand of
 * them, for which React would take longer than for all the rest.
 */
export function drawCells(
  body: HTMLTableSectionElement,
  days: readonly NamedDay[],
  states: readonly DayState[],
  words: Words,
  isNamed: boolean,
): void {
  const cells = cellsOf(body);
  if (cells.length !== states.length) body.replaceChildren(...rowsOf(days, states.length, isNamed));
  for (const [index, cell] of cellsOf(body).entries()) {
    const state = states[index] ?? 'unknown';
    const name = `${days[index]?.name}: ${words.dayState[state]}`;
    if (cell.ariaLabel === name) continue;
    cell.dataset.state = state;
    cell.ariaLabel = name;
    if (isNamed) cell.title = name;
  }
  if (body.querySelector('[tabindex="0"]') === null) makeCurrent(body, states.length - 1);
}

/** Makes a day the one that Tab reaches; answers its cell. */
export function makeCurrent(
  body: HTMLTableSectionElement,
  index: number,
): HTMLTableCellElement | undefined {
  body.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
  const cell = cellsOf(body)[index];
  if (cell !== undefined) cell.tabIndex = 0;
  return cell;
}

/** The cells by day. */
function cellsOf(body: HTMLTableSectionElement): readonly HTMLTableCellElement[] {
  const cells: HTMLTableCellElement[] = [];
  for (const cell of body.querySelectorAll('td')) cells[Number(cell.dataset.index)] = cell;
  return cells;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6];

function rowsOf(days: readonly NamedDay[], count: number, isNamed: boolean): HTMLElement[] {
  return weekdays.map((weekday) => {
    const row = document.createElement('tr');
    const day = days[weekday];
    if (isNamed && day !== undefined) row.append(headerOf(day));
    for (let index = weekday; index < count; index += 7) {
      const cell = document.createElement('td');
      cell.className = styles.cell ?? '';
      cell.dataset.index = String(index);
      row.append(cell);
    }
    return row;
  });
}

function headerOf({ weekday, letter }: NamedDay): HTMLElement {
  const header = document.createElement('th');
  header.scope = 'row';
  header.className = styles.weekday ?? '';
  const [seen, told] = [document.createElement('span'), document.createElement('span')];
  seen.ariaHidden = 'true';
  seen.textContent = letter;
  told.className = 'visually-hidden';
  told.textContent = weekday;
  header.append(seen, told);
  return header;
}
